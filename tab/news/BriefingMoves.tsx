import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { isPlainDate } from '../../api/contract/time.ts';
import {
  circulateBriefing,
  type ManagedBriefing,
  reviewRestriction,
  withdrawBriefing,
} from '../../api/news/circulation.contract.ts';
import { useWrite } from '../shell/api.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Problem } from '../shell/Problem.tsx';
import { BriefingDialog } from './BriefingDialog.tsx';
import { text as all } from './circulation.text.ts';
import { CHANGES } from './Readers.tsx';

const text = all.manage;

const useStyles = makeStyles({
  moves: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

interface AskProps {
  readonly briefing: ManagedBriefing;
  readonly onClose: () => void;
}

const ASKS = { circulate: Circulate, review: KeepRestriction, withdraw: Withdraw } as const;
type Move = keyof typeof ASKS;
const MOVES = Object.keys(ASKS) as readonly Move[];

/** What may be done with a briefing as a whole, each after a last question. */
export const BriefingMoves = ({ briefing }: { briefing: ManagedBriefing }) => {
  const styles = useStyles();
  const [asked, setAsked] = useState<Move>();
  const Ask = asked && ASKS[asked];
  const words = {
    circulate: briefing.version === 0 ? text.circulate : text.circulateAgain,
    review: text.review,
    withdraw: text.withdraw,
  };
  const open = MOVES.filter((move) => briefing.can.includes(move));
  if (open.length === 0) return null;
  return (
    <div className={styles.moves}>
      {open.map((move) => (
        <Button
          key={move}
          appearance={move === 'circulate' ? 'primary' : 'secondary'}
          onClick={() => setAsked(move)}
        >
          {words[move]}
        </Button>
      ))}
      {Ask && <Ask briefing={briefing} onClose={() => setAsked(undefined)} />}
    </div>
  );
};

/** A function declaration, as the list of questions above names it before it stands. */
function Circulate({ briefing, onClose }: AskProps) {
  const notices = useNotices();
  const [change, setChange] = useState<'material' | 'minor'>('material');
  const [reason, setReason] = useState('');
  const write = useWrite(circulateBriefing, {
    changes: CHANGES,
    done: () => {
      notices.done(text.circulated);
      onClose();
    },
  });
  const isFirst = briefing.version === 0;
  const isReady = isFirst || reason.trim() !== '';
  const count = briefing.copies.filter(({ removedAt }) => removedAt === null).length;
  return (
    <BriefingDialog
      title={text.circulateTitle(count)}
      words={text.circulateWords}
      button={isFirst ? text.circulate : text.circulateAgain}
      isReady={isReady && !write.isPending}
      onClose={onClose}
      onDone={() =>
        write.mutate({
          ...{ id: briefing.id, version: briefing.version, rev: briefing.rev },
          ...{ change, reason: isFirst ? text.first : reason },
        })
      }
    >
      {!isFirst && (
        <>
          <Field label={text.change}>
            <RadioGroup value={change} onChange={(_, { value }) => setChange(value as typeof change)}>
              <Radio value="material" label={text.changes.material} />
              <Radio value="minor" label={text.changes.minor} />
            </RadioGroup>
          </Field>
          <Field label={text.reason} required>
            <Input maxLength={300} value={reason} onChange={(_, { value }) => setReason(value)} />
          </Field>
        </>
      )}
      {write.error !== null && <Problem problem={write.error} />}
    </BriefingDialog>
  );
}

function Withdraw({ briefing, onClose }: AskProps) {
  const notices = useNotices();
  const [reason, setReason] = useState('');
  const write = useWrite(withdrawBriefing, {
    changes: CHANGES,
    done: () => {
      notices.done(text.withdrawn);
      onClose();
    },
  });
  return (
    <BriefingDialog
      title={text.withdrawTitle}
      words={text.withdrawWords}
      button={text.withdraw}
      isReady={reason.trim().length >= 5 && !write.isPending}
      onClose={onClose}
      onDone={() => write.mutate({ id: briefing.id, reason })}
    >
      <Field label={text.why} required>
        <Textarea rows={3} maxLength={2000} value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      {write.error !== null && <Problem problem={write.error} />}
    </BriefingDialog>
  );
}

function KeepRestriction({ briefing, onClose }: AskProps) {
  const notices = useNotices();
  const [reason, setReason] = useState('');
  const [reviewOn, setReviewOn] = useState('');
  const write = useWrite(reviewRestriction, {
    changes: CHANGES,
    done: () => {
      notices.done(text.reviewed);
      onClose();
    },
  });
  const isReady = isPlainDate(reviewOn) && reason.trim().length >= 20 && !write.isPending;
  return (
    <BriefingDialog
      title={text.reviewTitle}
      words={text.reviewWords}
      button={text.review}
      isReady={isReady}
      onClose={onClose}
      onDone={() => isPlainDate(reviewOn) && write.mutate({ id: briefing.id, reviewOn, reason })}
    >
      <Field label={all.form.reviewOn} hint={all.form.reviewHint} required>
        <Input
          type="date"
          max="2099-12-31"
          value={reviewOn}
          onChange={(_, { value }) => setReviewOn(value)}
        />
      </Field>
      <Field label={text.why} required>
        <Textarea rows={3} maxLength={2000} value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      {write.error !== null && <Problem problem={write.error} />}
    </BriefingDialog>
  );
}
