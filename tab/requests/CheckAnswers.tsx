import {
  Button,
  Card,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { type Checked, type SubmitInput, submitRequest } from '../../api/requests/contract.ts';
import type { Answers, RequestType } from '../../api/requests/form.contract.ts';
import { AnswerList } from '../shared/form/AnswerList.tsx';
import { useWrite } from '../shell/api.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Problem } from '../shell/Problem.tsx';
import { ClaimSum, Clashes, Decider, LeaveYears } from './Effect.tsx';
import { newText as text } from './new.text.ts';
import { CHANGES } from './use-requests.ts';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXL,
    maxWidth: '720px',
  },
  heading: { margin: 0, ':focus:not(:focus-visible)': { outlineStyle: 'none' } },
  quiet: { color: tokens.colorNeutralForeground2, display: 'block' },
  card: { padding: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalL },
  foot: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

interface CheckAnswersProps {
  readonly type: RequestType;
  readonly answers: Answers;
  readonly checked: Checked;
  /** The same object at every attempt, so that it is sent once. */
  readonly wish: SubmitInput;
  readonly onBack: () => void;
  readonly onSent: () => void;
}

/** What is about to be sent, what it means and who decides; then it is sent. */
export const CheckAnswers = ({ type, answers, checked, wish, onBack, onSent }: CheckAnswersProps) => {
  const styles = useStyles();
  const notices = useNotices();
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const send = useWrite(submitRequest, {
    changes: CHANGES,
    done: ({ id }) => {
      onSent();
      notices.done(text.sent);
      navigate(`/requests/${id}`, { replace: true });
    },
  });
  const isTooMuch = checked.leave?.years.some(({ after }) => after < 0) ?? false;
  return (
    <div className={styles.page}>
      <div>
        <h2 ref={heading} tabIndex={-1} className={styles.heading}>
          <Text size={500} weight="semibold">
            {text.checkTitle}
          </Text>
        </h2>
        <Text className={styles.quiet}>{text.checkPurpose}</Text>
      </div>
      <Card className={styles.card}>
        <AnswerList form={type.form} answers={answers} />
        <div>
          <Button onClick={onBack}>{text.change}</Button>
        </div>
      </Card>
      <Card className={styles.card}>
        <Decider flow={type.flow} approver={checked.approver} />
        {checked.leave !== null && <LeaveYears years={checked.leave.years} />}
        {checked.claim !== null && <ClaimSum claim={checked.claim} />}
        {type.flow === 'leave' && <Clashes clashes={checked.clashes} />}
      </Card>
      {send.error !== null && <Problem problem={send.error} />}
      {isTooMuch ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text.tooMuch}</MessageBarBody>
        </MessageBar>
      ) : (
        <div className={styles.foot}>
          <Button appearance="primary" disabledFocusable={send.isPending} onClick={() => send.mutate(wish)}>
            {text.send[type.flow] ?? text.sendOther}
          </Button>
        </div>
      )}
    </div>
  );
};
