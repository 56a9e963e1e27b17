import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { type Me, me } from '../../api/people/contract.ts';
import { useRead } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Page } from '../shell/Page.tsx';
import { Problem } from '../shell/Problem.tsx';
import { text } from './text.ts';

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

/** Who has which page of the room; the server asks again. */
const PLACES: readonly {
  readonly path: string;
  readonly label: string;
  readonly isFor: (self: Me) => boolean;
}[] = [
  { path: '/requests', label: text.places.mine, isFor: () => true },
  { path: '/requests/approvals', label: text.places.approvals, isFor: ({ reports }) => reports > 0 },
  { path: '/requests/team', label: text.places.team, isFor: () => true },
  { path: '/requests/hr', label: text.places.hr, isFor: ({ roles }) => roles.includes('HR') },
];

interface RoomPageProps {
  readonly title: string;
  readonly purpose?: string;
  readonly actions?: ReactNode;
  /** Shown once it is known that this person may have it: before, nothing of the room is asked for. */
  readonly children: (self: Me) => ReactNode;
}

/** A page of the room with the way to its others; for staff alone. */
export const RoomPage = ({ title, purpose, actions, children }: RoomPageProps) => {
  const self = useRead(me, {});
  if (self.data?.isStaff === false)
    return (
      <Page title={title}>
        <Empty {...text.staffOnly} />
      </Page>
    );
  return (
    <Page
      title={title}
      {...(purpose !== undefined && { purpose })}
      {...(actions !== undefined && { actions })}
    >
      {self.data !== undefined ? (
        <>
          <RoomMenu self={self.data} />
          {children(self.data)}
        </>
      ) : self.error === null ? (
        <Loading rows={3} height={96} />
      ) : (
        <Problem problem={self.error} onRetry={() => self.refetch()} />
      )}
    </Page>
  );
};

const RoomMenu = ({ self }: { self: Me }) => {
  const styles = useStyles();
  const { pathname } = useLocation();
  return (
    <nav aria-label={text.room}>
      <ul className={styles.list}>
        {PLACES.filter(({ isFor }) => isFor(self)).map(({ path, label }) => (
          <li key={path}>
            <Link
              to={path}
              aria-current={path === pathname ? 'page' : undefined}
              className={mergeClasses(styles.link, path === pathname && styles.here)}
            >
              <Text weight={path === pathname ? 'semibold' : 'regular'}>{label}</Text>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
