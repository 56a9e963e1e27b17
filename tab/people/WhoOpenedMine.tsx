import { Card, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { myAccesses } from '../../api/people/audit.contract.ts';
import { moment } from '../shared/moment.ts';
import { ShowMore } from '../shared/ShowMore.tsx';
import { useReadPages } from '../shell/api.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Problem } from '../shell/Problem.tsx';
import { asProblem } from '../shell/problem-error.ts';
import { accessesText as text } from './text.ts';

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalXXL, rowGap: tokens.spacingVerticalL },
  heading: { margin: 0, display: 'block' },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { display: 'grid', rowGap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
});

/** Who opened a sensitive record of the person, when and which. */
export const WhoOpenedMine = () => {
  const styles = useStyles();
  return (
    <Card className={styles.card} role="region" aria-label={text.title}>
      <div>
        <Title3 as="h2" className={styles.heading}>
          {text.title}
        </Title3>
        <Text className={styles.quiet}>{text.purpose}</Text>
      </div>
      <List />
    </Card>
  );
};

const List = () => {
  const styles = useStyles();
  const pages = useReadPages(myAccesses, {});
  if (pages.data === undefined)
    return pages.error === null ? (
      <Loading rows={2} height={32} />
    ) : (
      <Problem problem={asProblem(pages.error)} onRetry={() => pages.refetch()} />
    );
  const accesses = pages.data.pages.flatMap((page) => page.accesses);
  if (accesses.length === 0 && !pages.hasNextPage)
    return (
      <div>
        <Text block weight="semibold">
          {text.empty.title}
        </Text>
        <Text className={styles.quiet}>{text.empty.detail}</Text>
      </div>
    );
  return (
    <>
      <ul className={styles.list}>
        {accesses.map(({ id, at, by, what }) => (
          <li key={id}>
            <Text block weight="semibold">
              {what}
            </Text>
            <Text className={styles.quiet}>{text.opened(by.name, moment(at))}</Text>
          </li>
        ))}
      </ul>
      <ShowMore pages={pages} label={text.more} />
    </>
  );
};
