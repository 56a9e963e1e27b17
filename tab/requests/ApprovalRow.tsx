import { Card, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ApprovalsPage, DecisionVerb } from '../../api/requests/contract.ts';
import { AnswerList } from '../shared/form/AnswerList.tsx';
import { writtenIn } from '../shared/form/entries.ts';
import { TextLink } from '../shell/links.tsx';
import { Problem } from '../shell/Problem.tsx';
import { useKeptFocus } from '../shell/use-kept-focus.ts';
import { approvalsText as text } from './approvals.text.ts';
import { DECISIONS } from './decisions.ts';
import { ClaimSum, Clashes, LeaveYears } from './Effect.tsx';
import { MoveButton } from './MoveButton.tsx';
import { moveWords } from './move.text.ts';
import { NoteDialog } from './NoteDialog.tsx';
import { aboutWords } from './RequestRow.tsx';
import { rowText } from './row.text.ts';
import { StateSign } from './StateSign.tsx';
import { useMove } from './use-requests.ts';

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalM },
  head: { display: 'flex', alignItems: 'start', columnGap: tokens.spacingHorizontalS },
  words: { display: 'grid', minWidth: 0, rowGap: '2px', overflowWrap: 'anywhere' },
  effect: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
    gap: tokens.spacingHorizontalL,
    ':empty': { display: 'none' },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Row = ApprovalsPage['requests'][number];

interface ApprovalRowProps {
  readonly row: Row;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

/** One request that waits: what is asked, what it would mean, and the decision. */
export const ApprovalRow = ({ row, isChosen, onChoose }: ApprovalRowProps) => {
  const styles = useStyles();
  const card = useRef<HTMLDivElement>(null);
  useKeptFocus(card);
  const [asking, setAsking] = useState<DecisionVerb>();
  const move = useMove(row, () => setAsking(undefined));
  const { id, rev, flow, title, subject, can } = row;
  // Sickness is told to the manager and nothing to decide: what is to do stands on its own page.
  const decisions = DECISIONS.filter((verb) => can.includes(verb));
  const press = (verb: DecisionVerb) =>
    moveWords(flow, verb).note === 'needed' ? setAsking(verb) : move.mutate({ id, rev, verb });
  return (
    <div ref={card}>
      <Card className={styles.card} role="group" aria-label={rowText.of(subject.name, title)}>
        <div className={styles.head}>
          {decisions.length > 0 && (
            <Checkbox
              checked={isChosen}
              aria-label={text.choose(subject.name, title)}
              onChange={(_, { checked }) => onChoose(checked === true)}
            />
          )}
          <div className={styles.words}>
            <TextLink to={`/requests/${id}`}>{rowText.of(subject.name, title)}</TextLink>
            {aboutWords(row) !== '' && <Text>{aboutWords(row)}</Text>}
            <StateSign {...row} />
          </div>
        </div>
        <Meaning row={row} />
        {move.error !== null && asking === undefined && <Problem problem={move.error} />}
        {decisions.length > 0 && (
          <div className={styles.buttons}>
            {decisions.map((verb) => (
              <MoveButton
                key={verb}
                isMain={verb === 'approve' || verb === 'agree_cancel'}
                label={text.one(moveWords(flow, verb).button, subject.name, title)}
                isBusy={move.isPending}
                onPress={() => press(verb)}
              >
                {moveWords(flow, verb).button}
              </MoveButton>
            ))}
          </div>
        )}
        {asking !== undefined && (
          <NoteDialog
            words={moveWords(flow, asking)}
            problem={move.error}
            isBusy={move.isPending}
            onClose={() => setAsking(undefined)}
            onDone={(note) => move.mutate({ id, rev, verb: asking, ...(note !== '' && { note }) })}
          />
        )}
      </Card>
    </div>
  );
};

/** What it would mean, reckoned as of now. */
const Meaning = ({ row: { balance, clashes, claim, flow, ...asked } }: { row: Row }) => (
  <div className={useStyles().effect}>
    <InTheirWords {...asked} />
    {balance !== null && balance.length > 0 && <LeaveYears years={balance} />}
    {claim !== null && <ClaimSum claim={claim} />}
    {flow === 'leave' && <Clashes clashes={clashes} />}
  </div>
);

/** What the person wrote: equipment is nothing but that, and leave may have a reason. */
const InTheirWords = ({ definition, answers }: Pick<Row, 'definition' | 'answers'>) => {
  const written = writtenIn(definition.form, answers);
  if (Object.keys(written.properties).length === 0) return null;
  return <AnswerList form={written} answers={answers} sensitive="left out" />;
};
