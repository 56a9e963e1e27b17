import { Button, Card, Dropdown, Field, makeStyles, Option, Text, tokens } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import { ROLES } from '../../../api/contract/person.ts';
import { listSites } from '../../../api/desks/contract.ts';
import type { AudienceRule } from '../../../api/news/contract.ts';
import { WORK_STYLES } from '../../../api/people/contract.ts';
import { ROLE_WORDS } from '../../shared/roles.ts';
import { useRead } from '../../shell/api.tsx';
import { audienceText as text } from './desk.text.ts';
import { PeopleField } from './PeopleField.tsx';

const useStyles = makeStyles({
  lines: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  list: { minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** What people are chosen by. */
export type Line = keyof AudienceRule;
export const LINES: readonly Line[] = ['departments', 'sites', 'roles', 'workStyles', 'managers', 'people'];

interface RuleFieldsProps {
  readonly number: number;
  readonly rule: AudienceRule;
  readonly lines: readonly Line[];
  readonly departments: readonly string[];
  readonly onChange: (rule: AudienceRule) => void;
  readonly onRemove?: () => void;
}

/** A group of people: whoever fits every line that is filled in. */
export const RuleFields = ({ number, rule, lines, departments, onChange, onRemove }: RuleFieldsProps) => {
  const styles = useStyles();
  const sites = useRead(listSites, {}, { enabled: lines.includes('sites') }).data?.sites ?? [];
  const set = (name: keyof AudienceRule) => (values: readonly string[]) => {
    const { [name]: _, ...others } = rule;
    onChange((values.length === 0 ? others : { ...others, [name]: values }) as AudienceRule);
  };
  const roleOptions = ROLES.map((role) => [role, ROLE_WORDS[role].name] as const);
  const styleOptions = WORK_STYLES.map((style) => [style, text.styles[style]] as const);
  // What was chosen before stays to be seen, also where this editor could not choose it.
  const departmentOptions = [...new Set([...departments, ...(rule.departments ?? [])])].map(
    (name) => [name, name] as const,
  );
  const fields: Readonly<Record<Line, ReactNode>> = {
    departments: (
      <Several
        {...{ label: text.departments, options: departmentOptions }}
        {...{ chosen: rule.departments, onChange: set('departments') }}
      />
    ),
    sites: (
      <Several
        {...{ label: text.sites, options: sites.map(({ id, name }) => [id, name] as const) }}
        {...{ chosen: rule.sites, onChange: set('sites') }}
      />
    ),
    roles: (
      <Several
        {...{ label: text.roles, options: roleOptions }}
        {...{ chosen: rule.roles, onChange: set('roles') }}
      />
    ),
    workStyles: (
      <Several
        {...{ label: text.workStyles, options: styleOptions }}
        {...{ chosen: rule.workStyles, onChange: set('workStyles') }}
      />
    ),
    managers: (
      <PeopleField
        {...{ label: text.managers, add: text.addManager }}
        {...{ chosen: rule.managers ?? [], onChange: set('managers') }}
      />
    ),
    people: (
      <PeopleField
        {...{ label: text.people, add: text.addPerson }}
        {...{ chosen: rule.people ?? [], onChange: set('people') }}
      />
    ),
  };
  return (
    <Card role="group" aria-label={text.group(number)} className={styles.lines}>
      <Text weight="semibold">{text.group(number)}</Text>
      <Text size={200} className={styles.hint}>
        {text.groupHint}
      </Text>
      {lines.map((line) => (
        <Fragment key={line}>{fields[line]}</Fragment>
      ))}
      {onRemove !== undefined && (
        <div>
          <Button onClick={onRemove}>{text.removeGroup(number)}</Button>
        </div>
      )}
    </Card>
  );
};

interface SeveralProps {
  readonly label: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly chosen: readonly string[] | undefined;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Any number of a few. */
const Several = ({ label, options, chosen = [], onChange }: SeveralProps) => {
  const names = options.filter(([value]) => chosen.includes(value)).map(([, name]) => name);
  return (
    <Field label={label}>
      <Dropdown
        className={useStyles().list}
        multiselect
        placeholder={text.any}
        value={names.length > 2 ? text.chosen(chosen.length) : names.join(', ')}
        selectedOptions={[...chosen]}
        onOptionSelect={(_, { selectedOptions }) => onChange(selectedOptions)}
      >
        {options.map(([value, name]) => (
          <Option key={value} value={value}>
            {name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
};
