import { Button, Field, Input, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { endHold, type Hold, listHolds, placeHold } from '../../api/people/retention.contract.ts';
import { useReadPages, useWrite } from '../shell/api.tsx';
import { Facts } from '../shell/Facts.tsx';
import { Loading } from '../shell/Loading.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Problem } from '../shell/Problem.tsx';
import { asProblem } from '../shell/problem-error.ts';
import { text } from './retention.text.ts';
import { Section } from './Section.tsx';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  hold: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalS,
    paddingBlockStart: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  form: { display: 'grid', rowGap: tokens.spacingVerticalS, maxWidth: '480px' },
});

/** Whose records are kept whatever their period says: placing a hold, and ending one. */
export const Holds = () => {
  const styles = useStyles();
  return (
    <Section title={text.holds}>
      <Text className={styles.quiet}>{text.holdsPurpose}</Text>
      <Place />
      <Listed />
    </Section>
  );
};

const Place = () => {
  const styles = useStyles();
  const notices = useNotices();
  const [address, setAddress] = useState('');
  const [reason, setReason] = useState('');
  const place = useWrite(placeHold, {
    changes: [listHolds],
    done: ({ person }) => {
      notices.done(text.placed(person.name));
      setAddress('');
      setReason('');
    },
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        place.mutate({ address, reason });
      }}
    >
      <Field label={text.address} hint={text.addressHint} required>
        <Input value={address} autoComplete="off" onChange={(_, data) => setAddress(data.value)} />
      </Field>
      <Field label={text.reason} hint={text.reasonHint} required>
        <Textarea value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
      {place.error !== null && <Problem problem={place.error} />}
      <div>
        <Button type="submit" disabledFocusable={place.isPending}>
          {text.place}
        </Button>
      </div>
    </form>
  );
};

const Listed = () => {
  const styles = useStyles();
  const pages = useReadPages(listHolds, {});
  if (pages.data === undefined)
    return pages.error === null ? (
      <Loading rows={2} height={64} />
    ) : (
      <Problem problem={asProblem(pages.error)} onRetry={() => pages.refetch()} />
    );
  const holds = pages.data.pages.flatMap((page) => page.holds);
  if (holds.length === 0) return <Text>{text.noHolds}</Text>;
  return (
    <>
      <ul className={styles.list}>
        {holds.map((hold) => (
          <li key={hold.id} className={styles.hold}>
            <Text weight="semibold">{hold.person.name}</Text>
            <Facts facts={factsOf(hold)} />
            {hold.ended === null && <End hold={hold} />}
          </li>
        ))}
      </ul>
      {pages.hasNextPage && <Button onClick={() => pages.fetchNextPage()}>{text.showMore}</Button>}
    </>
  );
};

const factsOf = ({ at, reason, ended }: Hold) => [
  [text.since, text.moment(at)] as const,
  [text.reason, reason] as const,
  ...(ended === null
    ? []
    : [[text.until, text.moment(ended.at)] as const, [text.because, ended.reason] as const]),
];

const End = ({ hold: { id, person } }: { hold: Hold }) => {
  const styles = useStyles();
  const notices = useNotices();
  const [reason, setReason] = useState<string>();
  const end = useWrite(endHold, { changes: [listHolds], done: () => notices.done(text.ended(person.name)) });
  if (reason === undefined)
    return (
      <div>
        <Button aria-label={`${text.end}: ${person.name}`} onClick={() => setReason('')}>
          {text.end}
        </Button>
      </div>
    );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        end.mutate({ id, reason });
      }}
    >
      <Field label={text.endFor(person.name)} required>
        <Input autoFocus value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
      {end.error !== null && <Problem problem={end.error} />}
      <div>
        <Button type="submit" disabledFocusable={end.isPending}>
          {text.end}
        </Button>
      </div>
    </form>
  );
};
