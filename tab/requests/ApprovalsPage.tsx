import { Checkbox, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import {
  type DecisionsAnswer,
  type DecisionVerb,
  decideRequests,
  listApprovals,
  type RequestRow as Row,
} from '../../api/requests/contract.ts';
import type { TypeId } from '../../api/requests/form.contract.ts';
import { ShowMore } from '../shared/ShowMore.tsx';
import { useReadPages, useWrite } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { TextLink } from '../shell/links.tsx';
import { Problem } from '../shell/Problem.tsx';
import { asProblem } from '../shell/problem-error.ts';
import { ApprovalRow } from './ApprovalRow.tsx';
import { approvalsText as text } from './approvals.text.ts';
import { DECISIONS } from './decisions.ts';
import { MoveButton } from './MoveButton.tsx';
import { moveWords } from './move.text.ts';
import { NoteDialog } from './NoteDialog.tsx';
import { RoomPage } from './RoomPage.tsx';
import { rowText } from './row.text.ts';
import { TypeChoice } from './TypeChoice.tsx';
import { CHANGES } from './use-requests.ts';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalL,
    maxWidth: '960px',
  },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  // It is there for readers before it says anything; it takes no room then.
  outcome: { ':empty': { marginBlockEnd: `calc(-1 * ${tokens.spacingVerticalL})` } },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** What waits for this viewer's decision: one by one, or several alike. */
export const ApprovalsPage = () => (
  <RoomPage title={text.title} purpose={text.purpose}>
    {() => <Waiting />}
  </RoomPage>
);

/** So few a page that each can show what it would mean. */
const PAGE = 10;

const Waiting = () => {
  const styles = useStyles();
  const [wanted, setWanted] = useState<TypeId | ''>('');
  const counts = useReadPages(listApprovals, { limit: PAGE }).data?.pages[0]?.counts ?? [];
  // Once the last of a type is decided there is nothing left to keep to.
  const type = counts.some((one) => one.type === wanted) ? wanted : '';
  return (
    <div className={styles.page}>
      {counts.length > 1 && <TypeChoice counts={counts} type={type} onChange={setWanted} />}
      <Listed type={type} />
    </div>
  );
};

const Listed = ({ type }: { type: TypeId | '' }) => {
  const styles = useStyles();
  const pages = useReadPages(listApprovals, { limit: PAGE, ...(type !== '' && { type }) });
  const [chosen, setChosen] = useState<ReadonlySet<Row['id']>>(new Set());
  const [decided, setDecided] = useState<readonly Row[]>([]);
  const decide = useWrite(decideRequests, { changes: CHANGES, done: () => setChosen(new Set()) });
  if (pages.data === undefined)
    return pages.error === null ? (
      <Loading rows={3} height={140} />
    ) : (
      <Problem problem={asProblem(pages.error)} onRetry={() => pages.refetch()} />
    );
  const rows = pages.data.pages.flatMap(({ requests }) => requests);
  const toDecide = rows.filter(({ can }) => DECISIONS.some((verb) => can.includes(verb)));
  const stillChosen = new Set(toDecide.map(({ id }) => id).filter((id) => chosen.has(id)));
  const send = (verb: DecisionVerb, note: string) => {
    const meant = decidable(rows, chosen, verb);
    setDecided(meant);
    decide.mutate({
      verb,
      items: meant.map(({ id, rev }) => ({ id, rev })),
      ...(note !== '' && { note }),
    });
  };
  const choose = (id: Row['id'], isChosen: boolean) =>
    setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((one) => one !== id)));
  return (
    <div className={styles.page}>
      <div role="status" className={styles.outcome}>
        {decide.data !== undefined && <Outcome answer={decide.data} rows={decided} />}
      </div>
      {decide.error !== null && <Problem problem={decide.error} />}
      {rows.length === 0 && !pages.hasNextPage ? (
        <Empty icon={<CheckmarkCircleRegular />} {...text.empty} />
      ) : (
        <Several
          rows={toDecide}
          chosen={stillChosen}
          isBusy={decide.isPending}
          onAll={(isChosen) => setChosen(new Set(isChosen ? toDecide.map(({ id }) => id) : []))}
          onDecide={send}
        />
      )}
      {rows.map((row) => (
        <ApprovalRow
          key={row.id}
          row={row}
          isChosen={chosen.has(row.id)}
          onChoose={(isChosen) => choose(row.id, isChosen)}
        />
      ))}
      <ShowMore pages={pages} label={text.showMore} />
    </div>
  );
};

const decidable = (rows: readonly Row[], chosen: ReadonlySet<Row['id']>, verb: DecisionVerb) =>
  rows.filter(({ id, can }) => chosen.has(id) && can.includes(verb));

interface SeveralProps {
  readonly rows: readonly Row[];
  readonly chosen: ReadonlySet<Row['id']>;
  readonly isBusy: boolean;
  readonly onAll: (isChosen: boolean) => void;
  readonly onDecide: (verb: DecisionVerb, note: string) => void;
}

/** What may be done with those that are chosen: each button says with how many of them. */
const Several = ({ rows, chosen, isBusy, onAll, onDecide }: SeveralProps) => {
  const styles = useStyles();
  const [asking, setAsking] = useState<DecisionVerb>();
  const words = asking && moveWords('leave', asking);
  if (rows.length === 0) return null;
  return (
    <div className={styles.bar}>
      <Checkbox
        label={text.all}
        checked={chosen.size === 0 ? false : chosen.size === rows.length ? true : 'mixed'}
        onChange={(_, { checked }) => onAll(checked === true)}
      />
      {DECISIONS.map((verb) => {
        const count = decidable(rows, chosen, verb).length;
        return count === 0 ? null : (
          <MoveButton
            key={verb}
            isMain={verb === 'approve'}
            isBusy={isBusy}
            onPress={() =>
              moveWords('leave', verb).note === 'needed' ? setAsking(verb) : onDecide(verb, '')
            }
          >
            {text.several(moveWords('leave', verb).button, count)}
          </MoveButton>
        );
      })}
      {asking !== undefined && words !== undefined && (
        <NoteDialog
          words={words}
          problem={null}
          isBusy={isBusy}
          onClose={() => setAsking(undefined)}
          onDone={(note) => {
            onDecide(asking, note);
            setAsking(undefined);
          }}
        />
      )}
    </div>
  );
};

interface OutcomeProps {
  readonly answer: DecisionsAnswer;
  /** Those that were sent, as they stood: by now they may be in no list. */
  readonly rows: readonly Row[];
}

/** What came of each: those that were refused are named, as they still wait or somebody was faster. */
const Outcome = ({ answer: { outcomes }, rows }: OutcomeProps) => {
  const styles = useStyles();
  const done = outcomes.filter((outcome) => outcome.done !== null);
  const refused = outcomes.flatMap(({ id, refused: why }) => (why === null ? [] : [{ id, ...why }]));
  return (
    <MessageBar intent={refused.length === 0 ? 'success' : 'warning'} layout="multiline">
      <MessageBarBody>
        <Text>{text.outcome(done.length, refused.length)}</Text>
        {refused.length > 0 && (
          <ul className={styles.list}>
            {refused.map(({ id, title, detail }) => {
              const row = rows.find((one) => one.id === id);
              return (
                <li key={id}>
                  {row && (
                    <TextLink to={`/requests/${id}`}>{rowText.of(row.subject.name, row.title)}</TextLink>
                  )}{' '}
                  {[title, detail].filter(Boolean).join('. ')}
                </li>
              );
            })}
          </ul>
        )}
      </MessageBarBody>
    </MessageBar>
  );
};
