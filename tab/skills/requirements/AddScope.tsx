import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Person } from '../../../api/people/contract.ts';
import { ActionDialog } from '../../shared/ActionDialog.tsx';
import { PersonPicker } from '../../shared/PersonPicker.tsx';
import { type Content, roleScope, type Scope, teamScope } from './draft.ts';
import { text as all } from './text.ts';

const text = all.add;

interface AddScopeProps {
  readonly kind: 'role' | 'team';
  readonly content: Content;
  readonly onClose: () => void;
  readonly onAdd: (content: Content, added: Scope) => void;
}

/** Asks for a job title, or for who leads a team, of whom something is to be asked apart. */
export const AddScope = ({ kind, content, onClose, onAdd }: AddScopeProps) => {
  const [jobTitle, setJobTitle] = useState('');
  const [manager, setManager] = useState<Person | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const add = () => {
    const title = jobTitle.trim();
    if (kind === 'role' && title.length >= SHORTEST) onAdd(...withRole(content, title));
    else if (kind === 'team' && manager !== null) onAdd(...withTeam(content, manager));
    else setIsMissing(true);
  };
  const problem = isMissing ? text.missing[kind] : undefined;
  return (
    <ActionDialog
      title={text[kind]}
      back={text.back}
      onClose={onClose}
      action={
        <Button appearance="primary" onClick={add}>
          {text.action}
        </Button>
      }
    >
      {kind === 'role' ? (
        <Field
          label={text.jobTitle}
          hint={text.jobTitleHint}
          {...(problem !== undefined && { validationState: 'error', validationMessage: problem })}
        >
          <Input value={jobTitle} maxLength={120} onChange={(_, { value }) => setJobTitle(value)} />
        </Field>
      ) : (
        <PersonPicker label={text.manager} picked={manager} onPick={setManager} problem={problem} />
      )}
    </ActionDialog>
  );
};

const SHORTEST = 2;
type Added = readonly [Content, Scope];

/** A job title that is there already is gone to: the server takes each once, in small or capital letters. */
const withRole = (content: Content, jobTitle: string): Added => {
  const known = content.roles.find((role) => role.jobTitle.toLowerCase() === jobTitle.toLowerCase());
  return known
    ? [content, roleScope(known.jobTitle)]
    : [{ ...content, roles: [...content.roles, { jobTitle, cells: {} }] }, roleScope(jobTitle)];
};

const withTeam = (content: Content, { id, name }: Person): Added => {
  const isKnown = content.teams.some(({ manager }) => manager.id === id);
  const teams = isKnown ? content.teams : [...content.teams, { manager: { id, name }, cells: {} }];
  return [{ ...content, teams }, teamScope(id)];
};
