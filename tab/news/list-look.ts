import { makeStyles, tokens } from '@fluentui/react-components';

const bare = { margin: 0, padding: 0, listStyleType: 'none' } as const;

/** A list of cards, one below the other. */
export const useCardsLook = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    ...bare,
  },
  row: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    justifyItems: 'start',
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A list of rows with a line above each, on a page as wide as can be read well. */
export const useRowsLook = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    rowGap: tokens.spacingVerticalL,
    maxWidth: '760px',
  },
  list: { display: 'grid', width: '100%', ...bare },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});
