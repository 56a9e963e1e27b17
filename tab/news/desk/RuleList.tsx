import { Button } from '@fluentui/react-components';
import type { AudienceRule } from '../../../api/news/contract.ts';
import { audienceText as text } from './desk.text.ts';
import { type Line, RuleFields } from './RuleFields.tsx';

interface RuleListProps {
  readonly rules: readonly AudienceRule[];
  /** What a group may be chosen by. */
  readonly lines: readonly Line[];
  readonly departments: readonly string[];
  readonly onChange: (rules: readonly AudienceRule[]) => void;
}

/** True once each group means somebody: one without a line would mean everybody, or nobody. */
export const isWhole = (rules: readonly AudienceRule[]): boolean =>
  rules.every((rule) => Object.keys(rule).length > 0);

/** Groups of people, of which somebody has to fit one. */
export const RuleList = ({ rules, lines, departments, onChange }: RuleListProps) => (
  <>
    {rules.map((rule, at) => (
      <RuleFields
        // biome-ignore lint/suspicious/noArrayIndexKey: groups have no names but their place
        key={at}
        number={at + 1}
        {...{ rule, lines, departments }}
        onChange={(next) => onChange(rules.with(at, next))}
        {...(rules.length > 1 && { onRemove: () => onChange(rules.toSpliced(at, 1)) })}
      />
    ))}
    <div>
      <Button onClick={() => onChange([...rules, {}])}>{text.addGroup}</Button>
    </div>
  </>
);
