import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Hit } from '../../api/contract/search.ts';
import { TextLink } from '../shell/links.tsx';
import { HitSign } from './HitSign.tsx';
import { Marked } from './Marked.tsx';
import { searchText as text } from './text.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  hit: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  sign: { paddingBlockStart: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
  words: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere', maxWidth: '80ch' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Hits of one room, each a way to its page. */
export const HitList = ({ hits }: { hits: readonly Hit[] }) => {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {hits.map(({ kind, title, excerpt, path, highlights }) => (
        <li key={path + title} className={styles.hit}>
          <span className={styles.sign}>
            <HitSign kind={kind} />
          </span>
          <span className={styles.words}>
            <TextLink to={path}>
              <Marked text={title} spans={highlights.title} />
            </TextLink>
            <Text size={300}>
              <Marked text={excerpt} spans={highlights.excerpt} />
            </Text>
            <Text size={200} className={styles.quiet}>
              {text.kinds[kind]}
            </Text>
          </span>
        </li>
      ))}
    </ul>
  );
};
