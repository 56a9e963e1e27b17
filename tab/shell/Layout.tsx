import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useRef, useState } from 'react';
import { FOLDED_WIDTH, MainMenu, type MenuPlace, RAIL_WIDTH } from './MainMenu.tsx';
import { remembered } from './remember.ts';
import { text } from './text.ts';

const useStyles = makeStyles({
  frame: {
    boxSizing: 'border-box',
    minHeight: '100dvh',
    paddingInlineStart: RAIL_WIDTH,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    '@media (max-width: 1279px)': { paddingInlineStart: FOLDED_WIDTH },
    '@media (max-width: 639px)': { paddingInlineStart: 0, paddingBlockEnd: '72px' },
    '@media (max-width: 639px) and (max-height: 400px)': { paddingBlockEnd: 0 },
  },
  folded: { '@media (min-width: 1280px)': { paddingInlineStart: FOLDED_WIDTH } },
  skip: {
    position: 'absolute',
    insetInlineStart: tokens.spacingHorizontalS,
    insetBlockStart: tokens.spacingVerticalS,
    zIndex: 3,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    ':not(:focus)': { transform: 'translateY(-200%)' },
  },
  top: {
    paddingBlockStart: tokens.spacingVerticalL,
    paddingInline: tokens.spacingHorizontalXXXL,
    '@media (max-width: 1023px)': { paddingInline: tokens.spacingHorizontalXXL },
    '@media (max-width: 639px)': { paddingInline: tokens.spacingHorizontalL },
  },
  main: {
    paddingBlock: tokens.spacingVerticalXXXL,
    paddingInline: tokens.spacingHorizontalXXXL,
    outlineStyle: 'none',
    '@media (max-width: 1023px)': {
      paddingBlock: tokens.spacingVerticalXXL,
      paddingInline: tokens.spacingHorizontalXXL,
    },
    '@media (max-width: 639px)': {
      paddingBlock: tokens.spacingVerticalL,
      paddingInline: tokens.spacingHorizontalL,
    },
  },
  content: { maxWidth: '1200px', marginInline: 'auto' },
});

interface LayoutProps {
  readonly places: readonly MenuPlace[];
  /** Stands above every page. */
  readonly search: ReactNode;
  readonly children: ReactNode;
}

/** The frame around every page: skip link, main menu, search, content. */
export const Layout = ({ places, search, children }: LayoutProps) => {
  const styles = useStyles();
  const main = useRef<HTMLElement>(null);
  const [folded, setFolded] = useState(() => remembered('menu') === 'folded');
  return (
    <div className={mergeClasses(styles.frame, folded && styles.folded)}>
      {/* biome-ignore lint/a11y/useValidAnchor: a skip link is a link; focus is moved by hand so that no hash enters the address */}
      <a
        href="#main"
        className={styles.skip}
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        <Text>{text.skip}</Text>
      </a>
      <MainMenu
        places={places}
        folded={folded}
        onFold={(next) => {
          setFolded(next);
          remembered('menu', next ? 'folded' : 'open');
        }}
      />
      <div className={styles.top}>
        <div className={styles.content}>{search}</div>
      </div>
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <div className={styles.content}>{children}</div>
      </main>
    </div>
  );
};
