import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type DeadDelivery, listDeadDeliveries, sendDeliveryAgain } from '../../api/contract/deliveries.ts';
import { moment } from '../shared/moment.ts';
import { useReadPages, useWrite } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Problem } from '../shell/Problem.tsx';
import { asProblem } from '../shell/problem-error.ts';
import { Row, Rows } from './Rows.tsx';
import { Section } from './Section.tsx';
import { deliveriesText as text } from './text.ts';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

/** What the outbox gave up on, to be sent again once its cause is mended. */
export const Deliveries = () => {
  const styles = useStyles();
  return (
    <Section title={text.title}>
      <Text className={styles.quiet}>{text.purpose}</Text>
      <List />
    </Section>
  );
};

const List = () => {
  const pages = useReadPages(listDeadDeliveries, {});
  if (pages.data === undefined)
    return pages.error === null ? (
      <Loading rows={3} height={64} />
    ) : (
      <Problem problem={asProblem(pages.error)} onRetry={() => pages.refetch()} />
    );
  const rows = pages.data.pages.flatMap(({ deliveries }) => deliveries);
  if (rows.length === 0) return <Empty {...text.empty} />;
  return (
    <Rows onMore={pages.hasNextPage ? () => void pages.fetchNextPage() : undefined}>
      {rows.map((delivery) => (
        <Dead key={delivery.id} delivery={delivery} />
      ))}
    </Rows>
  );
};

const Dead = ({ delivery }: { delivery: DeadDelivery }) => {
  const styles = useStyles();
  const notices = useNotices();
  const send = useWrite(sendDeliveryAgain, {
    changes: [listDeadDeliveries],
    done: () => notices.done(text.sent),
    refused: notices.problem,
  });
  const { id, consumer, fact, record, at, givenUpAt, attempts, lastError } = delivery;
  return (
    <Row
      action={
        <Button
          aria-label={text.againOf(fact, record)}
          disabledFocusable={send.isPending}
          onClick={() => send.mutate({ id })}
        >
          {text.again}
        </Button>
      }
    >
      <Text weight="semibold">{text.what(fact, consumer)}</Text>
      <Text>{text.when(moment(at), moment(givenUpAt))}</Text>
      <Text>{text.why(attempts, lastError)}</Text>
      <Text size={200} className={styles.quiet}>
        {text.record(record)}
      </Text>
    </Row>
  );
};
