import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { type TrailVerdict, verifyAudit } from '../../api/people/audit.contract.ts';
import { useWrite } from '../shell/api.tsx';
import { Problem } from '../shell/Problem.tsx';
import { counted } from '../shell/words.ts';
import { Section } from './Section.tsx';
import { auditText as text } from './text.ts';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  hash: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere', display: 'block' },
  field: { maxWidth: '480px' },
});

/** Whether anybody altered the record of changes: every seal is computed anew, at the press of a button. */
export const Seals = () => {
  const styles = useStyles();
  const [known, setKnown] = useState('');
  const check = useWrite(verifyAudit, { changes: [] });
  return (
    <Section title={text.sealsTitle}>
      <Text className={styles.quiet}>{text.sealsPurpose}</Text>
      <Field label={text.known} hint={text.knownHint} className={styles.field}>
        <Input
          value={known}
          maxLength={64}
          spellCheck={false}
          onChange={(_, { value }) => setKnown(value.trim())}
        />
      </Field>
      <div>
        <Button
          disabledFocusable={check.isPending}
          onClick={() => check.mutate(known ? { head: known } : {})}
        >
          {text.check}
        </Button>
      </div>
      {check.error !== null && <Problem problem={check.error} />}
      <div role="status">
        {check.isPending && <Text>{text.checking}</Text>}
        {!check.isPending && check.data !== undefined && <Verdict verdict={check.data} />}
      </div>
    </Section>
  );
};

const Verdict = ({
  verdict: { seals, sealed, unsealed, ended, head, problems },
}: {
  verdict: TrailVerdict;
}) => {
  const styles = useStyles();
  const isWhole = problems.length === 0;
  return (
    <MessageBar intent={isWhole ? 'success' : 'error'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{isWhole ? text.whole : text.altered}.</MessageBarTitle>{' '}
        {text.counts(
          counted(seals, 'seal'),
          counted(sealed, 'entry', 'entries'),
          counted(unsealed, 'entry', 'entries'),
        )}
        {ended > 0 && ` ${text.ended(counted(ended, 'entry', 'entries'))}`}
        {isWhole && seals > 0 && (
          <span>
            {' '}
            {text.keep} <span className={styles.hash}>{head}</span>
          </span>
        )}
        {!isWhole && (
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
    </MessageBar>
  );
};
