import { Button, Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Step } from '../../api/skills/assessment.contract.ts';
import { QuestionHeading } from './QuestionHeading.tsx';
import { text as all } from './text.ts';

const text = all.assessment;

const useStyles = makeStyles({
  question: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface CheckQuestionProps {
  readonly check: Extract<Step, { kind: 'check' }>;
  readonly onAnswer: (choice: number) => void;
}

/** A situation and what one would do; why one answer is best is told when all is over. */
export const CheckQuestion = ({ check: { skillTitle, scenario, options }, onAnswer }: CheckQuestionProps) => {
  const styles = useStyles();
  const id = useId();
  const [choice, setChoice] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  return (
    <form
      noValidate
      className={styles.question}
      onSubmit={(event) => {
        event.preventDefault();
        setIsMissing(choice === '');
        if (choice !== '') onAnswer(Number(choice));
      }}
    >
      <Text className={styles.quiet}>{skillTitle}</Text>
      <QuestionHeading id={id}>{scenario}</QuestionHeading>
      <Field
        label={text.check}
        validationState={isMissing && choice === '' ? 'error' : 'none'}
        {...(isMissing && choice === '' && { validationMessage: text.choose })}
      >
        <RadioGroup aria-describedby={id} value={choice} onChange={(_event, { value }) => setChoice(value)}>
          {options.map((option, index) => (
            <Radio key={option} value={String(index)} label={option} />
          ))}
        </RadioGroup>
      </Field>
      <div>
        <Button type="submit" appearance="primary" size="large">
          {text.next}
        </Button>
      </div>
    </form>
  );
};
