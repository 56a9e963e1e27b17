import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type FluentIcon, PanelLeftContractRegular, PanelLeftExpandRegular } from '@fluentui/react-icons';
import { Link, useLocation } from 'react-router';
import { placeOf } from './places.ts';
import { text } from './text.ts';

/** A place in the main menu: the outlined icon becomes solid where the person is. */
export interface MenuPlace {
  readonly path: string;
  readonly label: string;
  readonly icon: FluentIcon;
  readonly currentIcon: FluentIcon;
  /** Where pages stand that belong to it and have another address. */
  readonly also?: string;
}

/** The page leaves this much room at the side. */
export const RAIL_WIDTH = '216px';
export const FOLDED_WIDTH = '80px';

const PHONE = '@media (max-width: 639px)';
const TABLET = '@media (min-width: 640px) and (max-width: 1279px)';

const useStyles = makeStyles({
  rail: {
    position: 'fixed',
    zIndex: 2,
    insetBlock: 0,
    insetInlineStart: 0,
    boxSizing: 'border-box',
    width: RAIL_WIDTH,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalS,
    // In a low window, or a large text, the last places are scrolled to.
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [TABLET]: { width: FOLDED_WIDTH, paddingInline: tokens.spacingHorizontalXS },
    [PHONE]: {
      insetBlockStart: 'auto',
      insetInlineEnd: 0,
      width: 'auto',
      padding: 0,
      overflowY: 'visible',
      borderRightStyle: 'none',
      borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
    // At 400 % zoom a bar that stays would take a third of the window.
    '@media (max-width: 639px) and (max-height: 400px)': { position: 'static' },
  },
  railFolded: {
    '@media (min-width: 1280px)': { width: FOLDED_WIDTH, paddingInline: tokens.spacingHorizontalXS },
  },
  top: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    minHeight: '32px',
    paddingInlineStart: tokens.spacingHorizontalM,
    [TABLET]: { display: 'none' },
    [PHONE]: { display: 'none' },
  },
  topFolded: { justifyContent: 'center', paddingInlineStart: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    [PHONE]: { flexDirection: 'row', justifyContent: 'space-around', overflowX: 'auto' },
  },
  // As wide as its word: a long one would not fit an equal share of a phone.
  item: { [PHONE]: { flexGrow: 1 } },
  link: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '40px',
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    fontSize: '20px',
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground2Hover,
    },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
    [TABLET]: {
      flexDirection: 'column',
      justifyContent: 'center',
      rowGap: '2px',
      paddingBlock: '6px',
      paddingInline: 0,
    },
    [PHONE]: {
      flexDirection: 'column',
      justifyContent: 'center',
      rowGap: '2px',
      minHeight: '56px',
      paddingInline: '2px',
    },
  },
  linkFolded: {
    '@media (min-width: 1280px)': {
      flexDirection: 'column',
      justifyContent: 'center',
      rowGap: '2px',
      paddingBlock: '6px',
      paddingInline: 0,
    },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    // The bar beside the place says "here" by shape; a border is kept in forced colours.
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: 0,
      insetBlock: '10px',
      borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`,
      borderRadius: tokens.borderRadiusCircular,
      [PHONE]: {
        insetBlock: '0 auto',
        insetInline: '32%',
        borderLeftStyle: 'none',
        borderTop: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`,
      },
    },
  },
  label: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    [TABLET]: { fontSize: tokens.fontSizeBase200 },
    // Eight places have to fit a window of 320 px.
    [PHONE]: { fontSize: 'clamp(10px, 3.2vw, 12px)' },
  },
  labelFolded: { '@media (min-width: 1280px)': { fontSize: tokens.fontSizeBase200 } },
});

interface MainMenuProps {
  readonly places: readonly MenuPlace[];
  readonly folded: boolean;
  readonly onFold: (folded: boolean) => void;
}

/** The main menu: a rail at the side that folds, a bar at the bottom of a phone; one list in both. */
export const MainMenu = ({ places, folded, onFold }: MainMenuProps) => {
  const styles = useStyles();
  const when = (style: string) => (folded ? style : '');
  const at = placeOf(
    useLocation().pathname,
    places.flatMap(({ path, also }) => (also === undefined ? [path] : [path, also])),
  );
  const here = places.find(({ path, also }) => at !== undefined && (path === at || also === at))?.path;
  return (
    <nav aria-label={text.mainMenu} className={mergeClasses(styles.rail, when(styles.railFolded))}>
      <div className={mergeClasses(styles.top, when(styles.topFolded))}>
        {!folded && (
          <Text weight="semibold" size={400}>
            {text.product}
          </Text>
        )}
        <Button
          appearance="subtle"
          icon={folded ? <PanelLeftExpandRegular /> : <PanelLeftContractRegular />}
          aria-label={folded ? text.unfoldMenu : text.foldMenu}
          aria-expanded={!folded}
          onClick={() => onFold(!folded)}
        />
      </div>
      <ul className={styles.list}>
        {places.map(({ path, label, icon: Icon, currentIcon: CurrentIcon }) => (
          <li key={path} className={styles.item}>
            <Link
              to={path}
              aria-current={path === here ? 'page' : undefined}
              className={mergeClasses(styles.link, when(styles.linkFolded), path === here && styles.current)}
            >
              {path === here ? <CurrentIcon /> : <Icon />}
              <Text
                weight={path === here ? 'semibold' : 'regular'}
                className={mergeClasses(styles.label, when(styles.labelFolded))}
              >
                {label}
              </Text>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
