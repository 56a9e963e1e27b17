import {
  Button,
  Card,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import { type SubmitEvent, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { checkIn } from '../../api/training/attendance.contract.ts';
import type { SessionId } from '../../api/training/contract.ts';
import { seePlan } from '../../api/training/plan.contract.ts';
import { type SessionView, seeSession } from '../../api/training/session.contract.ts';
import { useFieldLook } from '../shared/field-look.ts';
import { useWrite } from '../shell/api.tsx';
import { useNotices } from '../shell/notices.tsx';
import { attendedText } from './attended.text.ts';

const text = attendedText.checkIn;

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalXL, maxWidth: '720px' },
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  field: { maxWidth: '240px' },
});

/** The code that is shown in the session, typed or brought along behind the `#` of a scanned address. */
export const CheckIn = ({ id }: { id: SessionId }) => {
  const styles = useStyles();
  const look = useFieldLook();
  const notices = useNotices();
  const form = useRef<HTMLFormElement>(null);
  const [code, setCode] = useState(new URLSearchParams(useLocation().hash.slice(1)).get('code') ?? '');
  const [wrong, setWrong] = useState<string>();
  const say = (words: string) => {
    setWrong(words);
    form.current?.querySelector('input')?.focus();
  };
  const check = useWrite(checkIn, {
    changes: [seeSession, seePlan],
    refused: (problem) => (problem.code === 'wrong_code' ? say(text.wrong) : notices.problem(problem)),
    done: () => {
      // The form goes with what it did; focus must not go to nowhere.
      document.querySelector<HTMLElement>('h1')?.focus();
      notices.done(text.done);
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (code.trim() === '') say(text.empty);
    else check.mutate({ id, code: code.trim() });
  };
  return (
    <Card className={styles.card} role="region" aria-label={text.title}>
      <form ref={form} className={styles.form} onSubmit={submit} noValidate>
        <Text as="h2" size={500} weight="semibold" className={styles.heading}>
          {text.title}
        </Text>
        <Field
          label={text.code}
          hint={text.hint}
          className={mergeClasses(look.field, styles.field)}
          {...(wrong !== undefined && { validationState: 'error', validationMessage: wrong })}
        >
          <Input
            value={code}
            maxLength={20}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            onChange={(_, { value }) => {
              setCode(value);
              setWrong(undefined);
            }}
          />
        </Field>
        <div>
          <Button type="submit" appearance="primary" disabledFocusable={check.isPending}>
            {text.send}
          </Button>
        </div>
      </form>
    </Card>
  );
};

/** For whoever came by the code's address and cannot check in: why not, where otherwise nothing would answer them. */
export const NoCheckIn = ({ session }: { session: Pick<SessionView, 'start' | 'own'> }) => (
  <Card className={useStyles().card} role="region" aria-label={text.title}>
    <Text>{text.notNow(session)}</Text>
  </Card>
);
