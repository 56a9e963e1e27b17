import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { ANSWER_VALUES, type AnswerValue } from '../../api/skills/words.contract.ts';
import { QuestionHeading } from './QuestionHeading.tsx';
import { text as all } from './text.ts';

const text = all.assessment;

const useStyles = makeStyles({
  question: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground2 },
  answers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  answer: { justifyContent: 'start', minHeight: '48px' },
});

interface TaskQuestionProps {
  readonly task: { readonly question: string; readonly skillTitle?: string };
  /** What was answered before, where it is asked again. */
  readonly was?: AnswerValue;
  readonly onAnswer: (value: AnswerValue) => void;
}

/** A thing people do at work, and four answers: a press answers it. */
export const TaskQuestion = ({ task: { question, skillTitle }, was, onAnswer }: TaskQuestionProps) => {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.question} aria-labelledby={id}>
      <Text className={styles.quiet}>
        {skillTitle === undefined ? text.lead : `${skillTitle}. ${text.lead}`}
      </Text>
      <QuestionHeading id={id}>{question}</QuestionHeading>
      {was !== undefined && <Text>{text.was(text.values[was])}</Text>}
      <div className={styles.answers}>
        {ANSWER_VALUES.map((value) => (
          <Button key={value} size="large" className={styles.answer} onClick={() => onAnswer(value)}>
            {text.values[value]}
          </Button>
        ))}
      </div>
    </section>
  );
};
