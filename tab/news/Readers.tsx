import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Instant } from '../../api/contract/time.ts';
import {
  briefingDesk,
  type Copy,
  changeCirculation,
  type ManagedBriefing,
  manageBriefing,
  restrictionRegister,
} from '../../api/news/circulation.contract.ts';
import { moment } from '../shared/moment.ts';
import { useWrite } from '../shell/api.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Problem } from '../shell/Problem.tsx';
import { BriefingState } from './BriefingState.tsx';
import { text as all } from './circulation.text.ts';
import { MemberChoice } from './MemberChoice.tsx';

const text = all.manage;

/** What a change of a briefing may change elsewhere. */
export const CHANGES = [manageBriefing, briefingDesk, restrictionRegister];

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { display: 'grid', margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  reader: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXXS },
});

/** Who is given a briefing, how far each has come and when, and who comes or goes. */
export const Readers = ({ briefing }: { briefing: ManagedBriefing }) => {
  const styles = useStyles();
  const notices = useNotices();
  const change = useWrite(changeCirculation, {
    changes: CHANGES,
    done: (_answer, { remove }) => {
      const gone = briefing.copies.find(({ person }) => remove.includes(person.id));
      if (gone) notices.done(text.takenOff(gone.person.name));
    },
  });
  return (
    <div className={styles.page}>
      {change.error !== null && <Problem problem={change.error} />}
      <ul className={styles.list} aria-label={text.readers}>
        {briefing.copies.map((copy) => (
          <li key={copy.person.id} className={styles.row}>
            <Reader copy={copy} />
            {copy.removedAt === null && briefing.can.includes('change_circulation') && (
              <Button
                aria-label={text.takeOffOf(copy.person.name)}
                disabledFocusable={change.isPending}
                onClick={() => change.mutate({ id: briefing.id, add: [], remove: [copy.person.id] })}
              >
                {text.takeOff}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {briefing.can.includes('change_circulation') && <More briefing={briefing} />}
    </div>
  );
};

const Reader = ({ copy }: { copy: Copy }) => {
  const styles = useStyles();
  const { person, state, removedAt, addedAt, seenAt, openedAt, acknowledgedAt } = copy;
  const times: readonly (readonly [string, Instant | null])[] = [
    [text.when.added, addedAt],
    [text.when.seen, seenAt],
    [text.when.opened, openedAt],
    [text.when.acknowledged, acknowledgedAt],
  ];
  return (
    <div className={styles.reader}>
      <Text weight="semibold">{person.name}</Text>
      {removedAt === null ? <BriefingState state={state} /> : <Text>{text.removed(moment(removedAt))}</Text>}
      <Text size={200} className={styles.quiet}>
        {times.flatMap(([word, at]) => (at === null ? [] : [`${word} ${moment(at)}`])).join(' · ')}
      </Text>
    </div>
  );
};

const More = ({ briefing }: { briefing: ManagedBriefing }) => {
  const notices = useNotices();
  const [chosen, setChosen] = useState<readonly Copy['person']['id'][]>([]);
  const add = useWrite(changeCirculation, {
    changes: CHANGES,
    done: () => {
      notices.done(text.added(chosen.length));
      setChosen([]);
    },
  });
  const given = briefing.copies.filter(({ removedAt }) => removedAt === null);
  const others = briefing.members.filter(({ id }) => given.every(({ person }) => person.id !== id));
  if (others.length === 0) return <Text>{text.nobodyElse}</Text>;
  return (
    <>
      <MemberChoice label={text.add} members={others} chosen={chosen} onChange={setChosen} />
      {add.error !== null && <Problem problem={add.error} />}
      <div>
        <Button
          disabledFocusable={chosen.length === 0 || add.isPending}
          onClick={() => add.mutate({ id: briefing.id, add: [...chosen], remove: [] })}
        >
          {text.addThem}
        </Button>
      </div>
    </>
  );
};
