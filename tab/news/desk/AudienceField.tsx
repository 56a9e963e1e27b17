import { makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ArticleId, Audience, AudienceRule } from '../../../api/news/contract.ts';
import { countReaders } from '../../../api/news/desk.contract.ts';
import { useRead } from '../../shell/api.tsx';
import { audienceText as text } from './desk.text.ts';
import { LINES } from './RuleFields.tsx';
import { isWhole, RuleList } from './RuleList.tsx';

const useStyles = makeStyles({
  field: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    minWidth: 0,
    border: 'none',
  },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  count: { color: tokens.colorNeutralForeground2 },
});

interface AudienceFieldProps {
  readonly article: ArticleId;
  readonly label: string;
  readonly departments: readonly string[];
  readonly value: Audience;
  readonly onChange: (value: Audience) => void;
}

type Choice = 'everyone' | 'everyoneAndMembers' | 'some';
const choiceOf = (audience: Audience): Choice =>
  'any' in audience ? 'some' : audience.andMembers ? 'everyoneAndMembers' : 'everyone';

const AUDIENCES: Readonly<Record<Exclude<Choice, 'some'>, Audience>> = {
  everyone: { everyone: true },
  everyoneAndMembers: { everyone: true, andMembers: true },
};

/** Whom something is for: all, or groups of people; with how many that is now. */
export const AudienceField = ({ article, label, departments, value, onChange }: AudienceFieldProps) => {
  const styles = useStyles();
  // A group may be empty while it is filled in; what is saved has a line in each.
  const [rules, setRules] = useState<readonly AudienceRule[]>('any' in value ? value.any : [{}]);
  const [choice, setChoice] = useState(choiceOf(value));
  const change = (next: readonly AudienceRule[]) => {
    setRules(next);
    const filled = next.filter((rule) => Object.keys(rule).length > 0);
    if (filled.length > 0) onChange({ any: filled });
  };
  const choose = (next: Choice) => {
    setChoice(next);
    if (next !== 'some') onChange(AUDIENCES[next]);
    else change(rules);
  };
  return (
    <fieldset className={styles.field}>
      <legend className={styles.legend}>{label}</legend>
      <RadioGroup aria-label={label} value={choice} onChange={(_, data) => choose(data.value as Choice)}>
        <Radio value="everyone" label={text.everyone} />
        <Radio value="everyoneAndMembers" label={text.everyoneAndMembers} />
        <Radio value="some" label={text.some} />
      </RadioGroup>
      {choice === 'some' && <RuleList {...{ rules, departments }} lines={LINES} onChange={change} />}
      <Text role="status" className={styles.count}>
        {choice === 'some' && !isWhole(rules) ? (
          text.unfinished
        ) : (
          <Count article={article} audience={value} />
        )}
      </Text>
    </fieldset>
  );
};

const PAUSE_MS = 400;

/** How many that is now, once the choice rests. */
export const Count = ({ article, audience }: { article: ArticleId; audience: Audience }) => {
  const [settled, setSettled] = useState(audience);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(audience), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [audience]);
  const { data, error } = useRead(countReaders, { id: article, audience: settled }, { keep: true });
  if (data === undefined) return error === null ? text.counting : error.title;
  const { people, needsSecond } = data;
  const words = people === null ? text.few : people === 0 ? text.nobody : text.count(people);
  return `${words}.${needsSecond ? ` ${text.second}` : ''}`;
};
