import { makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  type Answers,
  type Form,
  fieldsAsked,
  type PlainField,
} from '../../../api/requests/form.contract.ts';
import { Facts } from '../../shell/Facts.tsx';
import { answerWords } from './answer-words.ts';
import { plainTitle } from './checks.ts';
import { kindOf } from './entries.ts';
import { usePerson } from './PersonField.tsx';
import { formText as text } from './text.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  group: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  written: { whiteSpace: 'pre-wrap' },
});

interface AnswerListProps {
  readonly form: Form;
  readonly answers: Answers;
  /** Health stands on its own, behind its own button: `'left out'` where this list is of a request that was sent. */
  readonly sensitive?: 'shown' | 'left out';
}

/** What was answered, question by question, as it was asked. */
export const AnswerList = ({ form, answers, sensitive = 'shown' }: AnswerListProps) => {
  const styles = useStyles();
  const asked = fieldsAsked(form, answers).flatMap((name) => {
    const field = form.properties[name];
    return field === undefined ? [] : [[name, field] as const];
  });
  const plain = asked.flatMap(([name, field]) =>
    field.type === 'array' || (sensitive === 'left out' && field['x-sensitive'])
      ? []
      : [[name, field] as const],
  );
  const groups = asked.flatMap(([name, field]) => (field.type === 'array' ? [[name, field] as const] : []));
  return (
    <div className={styles.list}>
      {groups.map(([name, field]) =>
        rowsIn(answers[name]).map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a request never move
          <section key={`${name} ${at}`} className={styles.group}>
            <Text as="h3" weight="semibold" className={styles.heading}>
              {text.one(field['x-one'], at + 1)}
            </Text>
            <Plain fields={Object.entries(field.items.properties)} answers={row} />
          </section>
        )),
      )}
      <Plain fields={plain} answers={answers} />
    </div>
  );
};

type PlainAnswers = Readonly<Record<string, string | number | boolean>>;

const rowsIn = (answer: Answers[string] | undefined): readonly PlainAnswers[] =>
  Array.isArray(answer) ? answer : [];

interface PlainProps {
  readonly fields: readonly (readonly [name: string, field: PlainField])[];
  readonly answers: Answers;
}

const Plain = ({ fields, answers }: PlainProps) => (
  <Facts
    facts={fields.map(([name, field]) => [
      plainTitle(field),
      <AnswerShown key={name} field={field} answer={answers[name]} />,
    ])}
  />
);

const AnswerShown = ({ field, answer }: { field: PlainField; answer: Answers[string] | undefined }) => {
  const styles = useStyles();
  const plain = typeof answer === 'object' ? undefined : answer;
  if (kindOf(field) === 'person' && typeof plain === 'string') return <PersonName id={plain} />;
  return <span className={styles.written}>{answerWords(field, plain)}</span>;
};

const PersonName = ({ id }: { id: string }) => usePerson(id)?.name ?? '…';
