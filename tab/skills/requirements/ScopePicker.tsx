import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { AddScope } from './AddScope.tsx';
import { type Content, type Scope, scopesOf } from './draft.ts';
import { useLook } from './look.ts';
import { text as all } from './text.ts';
import { scopeWords } from './words.ts';

const text = all.scope;
type Group = keyof typeof text.groups;

interface ScopePickerProps {
  readonly content: Content;
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
  readonly onContent: (content: Content, scope: Scope) => void;
}

/** Of whom one looks at what is asked; job titles and teams are added as they are needed. */
export const ScopePicker = ({ content, scope, onScope, onContent }: ScopePickerProps) => {
  const styles = useLook();
  const [adding, setAdding] = useState<'role' | 'team'>();
  const groups = Map.groupBy(scopesOf(content), groupOf);
  const isOwn = groupOf(scope) === 'roles' || groupOf(scope) === 'teams';
  return (
    <div className={styles.section}>
      <Field label={text.label} hint={text.hint} className={styles.field}>
        <Select value={scope} onChange={(_, { value }) => onScope(value as Scope)}>
          {[...groups].map(([group, scopes]) => (
            <optgroup key={group} label={text.groups[group]}>
              {scopes.map((one) => (
                <option key={one} value={one}>
                  {scopeWords(one, content)}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      <div className={styles.foot}>
        <Button onClick={() => setAdding('role')}>{all.add.role}</Button>
        <Button onClick={() => setAdding('team')}>{all.add.team}</Button>
        {isOwn && (
          <Button onClick={() => onContent(without(content, scope), 'everybody')}>
            {text.remove(scopeWords(scope, content))}
          </Button>
        )}
      </div>
      {adding !== undefined && (
        <AddScope
          kind={adding}
          content={content}
          onClose={() => setAdding(undefined)}
          onAdd={(next, added) => {
            setAdding(undefined);
            onContent(next, added);
          }}
        />
      )}
    </div>
  );
};

const groupOf = (scope: Scope): Group => {
  if (scope === 'everybody') return 'everybody';
  return scope.startsWith('role:') ? 'roles' : scope.startsWith('team:') ? 'teams' : 'styles';
};

const without = (content: Content, scope: Scope): Content => ({
  ...content,
  roles: content.roles.filter(({ jobTitle }) => `role:${jobTitle}` !== scope),
  teams: content.teams.filter(({ manager }) => `team:${manager.id}` !== scope),
});
