import { Text } from '@fluentui/react-components';
import type { Change, Content } from './draft.ts';
import { useLook } from './look.ts';
import { text } from './text.ts';
import type { TitleOf } from './titles.ts';
import { placeWords, sideWords } from './words.ts';

interface ChangeListProps {
  readonly changes: readonly Change[];
  readonly titleOf: TitleOf;
  /** Where the names of teams are looked up. */
  readonly versions: readonly Pick<Content, 'teams'>[];
}

/** What was asked, and what is asked then, change by change. */
export const ChangeList = ({ changes, titleOf, versions }: ChangeListProps) => {
  const styles = useLook();
  return (
    <ul className={styles.list}>
      {changes.map((change) => (
        <li key={`${change.scope} ${change.skill}`} className={styles.item}>
          <Text weight="semibold">{placeWords(change, titleOf, ...versions)}</Text>
          <Text>{text.changes.now(sideWords(change, 'was'))}</Text>
          <Text>{text.changes.next(sideWords(change, 'now'))}</Text>
        </li>
      ))}
    </ul>
  );
};
