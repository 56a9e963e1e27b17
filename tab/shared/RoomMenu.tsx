import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Link, useLocation } from 'react-router';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  link: {
    display: 'block',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground2Hover,
    },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    borderBottom: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`,
  },
});

/** One of the pages of a room. */
export interface RoomPlace {
  readonly path: string;
  readonly label: string;
}

/** The way from one page of a room to its others; a room of one page has none. */
export const RoomMenu = ({ label, places }: { label: string; places: readonly RoomPlace[] }) => {
  const styles = useStyles();
  const { pathname } = useLocation();
  if (places.length < 2) return null;
  return (
    <nav aria-label={label}>
      <ul className={styles.list}>
        {places.map((place) => (
          <li key={place.path}>
            <Link
              to={place.path}
              aria-current={place.path === pathname ? 'page' : undefined}
              className={mergeClasses(styles.link, place.path === pathname && styles.here)}
            >
              <Text weight={place.path === pathname ? 'semibold' : 'regular'}>{place.label}</Text>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
