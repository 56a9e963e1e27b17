import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { text } from './text.ts';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXXL },
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
  },
  heading: {
    margin: 0,
    ...typographyStyles.title1,
    display: 'block',
    outlineOffset: '4px',
    '@media (max-width: 639px)': {
      fontSize: tokens.fontSizeHero700,
      lineHeight: tokens.lineHeightHero700,
    },
    ':focus': { outlineStyle: 'none' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  purpose: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    marginBlockStart: tokens.spacingVerticalXS,
    maxWidth: '64ch',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface PageProps {
  /** For the window's title; and the heading, unless `heading` says more. */
  readonly title: string;
  readonly heading?: ReactNode;
  readonly purpose?: ReactNode;
  /** Beside the heading: at most one primary button. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of one page: its one `h1`, which takes focus when the person comes from another page. */
export const Page = ({ title, heading, purpose, actions, children }: PageProps) => {
  const styles = useStyles();
  const h1 = useRef<HTMLHeadingElement>(null);
  const { key, pathname } = useLocation();
  const type = useNavigationType();
  // The first page, and the one a deep link replaced it with, leave focus where Teams put it.
  const arrived = useRef(key !== 'default' && type !== 'REPLACE');
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus moves once for each page, not for each filter
  useEffect(() => {
    if (arrived.current) h1.current?.focus();
    arrived.current = true;
  }, [pathname]);
  useEffect(() => {
    document.title = `${title} - ${text.product}`;
  }, [title]);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <div>
          <h1 ref={h1} tabIndex={-1} className={styles.heading}>
            {heading ?? title}
          </h1>
          {purpose !== undefined && (
            <Text size={400} className={styles.purpose}>
              {purpose}
            </Text>
          )}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
};
