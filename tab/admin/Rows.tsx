import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { text } from './text.ts';

const useStyles = makeStyles({
  rows: { display: 'grid', margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'start',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  words: {
    display: 'grid',
    alignContent: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    flexGrow: 1,
    flexBasis: '220px',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
});

/** A list that grows: one row each, and more on demand. */
export const Rows = ({ children, onMore }: { children: ReactNode; onMore?: (() => void) | undefined }) => {
  const styles = useStyles();
  return (
    <>
      <ul className={styles.rows}>{children}</ul>
      {onMore !== undefined && (
        <div>
          <Button onClick={onMore}>{text.more}</Button>
        </div>
      )}
    </>
  );
};

/** One of them: what it says, and what may be done about it. */
export const Row = ({ children, action }: { children: ReactNode; action?: ReactNode }) => {
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <div className={styles.words}>{children}</div>
      {action}
    </li>
  );
};
