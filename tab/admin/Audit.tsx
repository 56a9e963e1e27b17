import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { isPlainDate } from '../../api/contract/time.ts';
import { type AuditInput, type AuditLine, searchAudit } from '../../api/people/audit.contract.ts';
import type { Person } from '../../api/people/contract.ts';
import { actionIn } from '../shared/actions.ts';
import { moment } from '../shared/moment.ts';
import { PersonPicker } from '../shared/PersonPicker.tsx';
import { useReadPages } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Problem } from '../shell/Problem.tsx';
import { asProblem } from '../shell/problem-error.ts';
import { listed } from '../shell/words.ts';
import { Row, Rows } from './Rows.tsx';
import { Seals } from './Seals.tsx';
import { Section } from './Section.tsx';
import { auditText as text } from './text.ts';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  together: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: tokens.spacingHorizontalL },
  address: { maxWidth: '480px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Who did what: searched by person, record and day; and whether all of it is as it was written. */
export const Audit = () => {
  const styles = useStyles();
  const [asked, setAsked] = useState<AuditInput>({});
  return (
    <div className={styles.page}>
      <Section title={text.title}>
        <Text className={styles.quiet}>{text.purpose}</Text>
        <SearchForm onSearch={setAsked} />
        <Entries key={JSON.stringify(asked)} asked={asked} />
      </Section>
      <Seals />
    </div>
  );
};

interface Draft {
  readonly person: Person | null;
  readonly address: string;
  readonly object: string;
  readonly from: string;
  readonly until: string;
}

const EMPTY: Draft = { person: null, address: '', object: '', from: '', until: '' };

/** A search is sent by its button: each one by person is told to that person. */
const SearchForm = ({ onSearch }: { onSearch: (asked: AuditInput) => void }) => {
  const styles = useStyles();
  const [draft, setDraft] = useState(EMPTY);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(asInput(draft));
      }}
    >
      <PersonPicker label={text.person} picked={draft.person} onPick={(person) => set({ person })} />
      {draft.person === null && (
        <Field label={text.address} hint={text.addressHint} className={styles.address}>
          <Input
            inputMode="email"
            autoComplete="off"
            maxLength={320}
            value={draft.address}
            onChange={(_, { value }) => set({ address: value })}
          />
        </Field>
      )}
      <div className={styles.together}>
        <Field label={text.record} hint={text.recordHint}>
          <Input maxLength={100} value={draft.object} onChange={(_, { value }) => set({ object: value })} />
        </Field>
        <Field label={text.from}>
          <Input type="date" value={draft.from} onChange={(_, { value }) => set({ from: value })} />
        </Field>
        <Field label={text.until}>
          <Input type="date" value={draft.until} onChange={(_, { value }) => set({ until: value })} />
        </Field>
      </div>
      <div className={styles.together}>
        <Button type="submit" appearance="primary">
          {text.search}
        </Button>
        <Button
          onClick={() => {
            setDraft(EMPTY);
            onSearch({});
          }}
        >
          {text.clear}
        </Button>
      </div>
    </form>
  );
};

const asInput = ({ person, address, object, from, until }: Draft): AuditInput => ({
  ...(person && { person: person.id }),
  ...(person === null && address.trim() && { address: address.trim() }),
  ...(object.trim() && { object: object.trim() }),
  ...(isPlainDate(from) && { from }),
  ...(isPlainDate(until) && { until }),
});

const Entries = ({ asked }: { asked: AuditInput }) => {
  const pages = useReadPages(searchAudit, asked);
  if (pages.data === undefined)
    return pages.error === null ? (
      <Loading rows={4} height={56} />
    ) : (
      <Problem problem={asProblem(pages.error)} onRetry={() => pages.refetch()} />
    );
  const entries = pages.data.pages.flatMap((page) => page.entries);
  if (entries.length === 0 && !pages.hasNextPage) return <Empty {...text.empty} />;
  return (
    <Rows onMore={pages.hasNextPage ? () => void pages.fetchNextPage() : undefined}>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </Rows>
  );
};

const Entry = ({ entry }: { entry: AuditLine }) => {
  const styles = useStyles();
  const { at, actor, door, action, object, about, outcome, facts } = entry;
  const told = Object.entries(facts).map(([name, fact]) => `${name}: ${fact === '' ? text.nothing : fact}`);
  return (
    <Row>
      <Text weight="semibold">{text.done(actor?.name ?? text.system, actionIn(action))}</Text>
      <Text>
        {`${moment(at)}, ${text.doors[door]}`}
        {outcome === 'refused' && `. ${text.refused}`}
      </Text>
      {about.length > 0 && <Text>{text.about(listed(about.map(({ name }) => name)))}</Text>}
      {told.length > 0 && <Text>{told.join(', ')}</Text>}
      <Text size={200} className={styles.quiet}>
        {text.object(object)}
      </Text>
    </Row>
  );
};
