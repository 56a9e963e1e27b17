import { Button, Card, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId, useRef } from 'react';
import { type Plan, seePlan } from '../../api/training/plan.contract.ts';
import {
  joinSession,
  listSessions,
  type SessionView,
  seeSession,
} from '../../api/training/session.contract.ts';
import { momentWords, spanWords } from '../shared/event-time.ts';
import { useWrite } from '../shell/api.tsx';
import { TextLink } from '../shell/links.tsx';
import { useNotices } from '../shell/notices.tsx';
import { LearnAlone } from './LearnAlone.tsx';
import { planText as all } from './plan.text.ts';
import { text as sessionText } from './text.ts';
import { useFramework } from './use-framework.ts';

const text = all.gaps;
type Gap = Plan['gaps'][number];

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  ways: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  way: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  names: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXL },
  offer: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  words: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', flex: '1 1 240px', minWidth: 0 },
});

/** A skill that is missing, how far it is, and what helps: a session, something to learn alone, somebody to ask. */
export const PlanGap = ({ gap }: { gap: Gap }) => {
  const styles = useStyles();
  const { titleOf, levelOf } = useFramework();
  const { skill, effective, required, essential, sessions, links, champions } = gap;
  const asked = levelOf(required);
  const isAlone = sessions.length + links.length + champions.length === 0;
  return (
    <Card className={styles.card} role="region" aria-label={titleOf(skill)}>
      <Text as="h3" size={400} weight="semibold" className={styles.heading}>
        {titleOf(skill)}
      </Text>
      <Text className={styles.quiet}>
        {`${text.need[essential ? 'yes' : 'no']}. ${
          effective === null ? text.unknown(asked) : text.known(levelOf(effective), asked)
        }`}
      </Text>
      <div className={styles.ways}>
        {isAlone && <Text>{text.nothing}</Text>}
        {sessions.length > 0 && (
          <Way title={text.sessions}>
            {sessions.map((session) => (
              <li key={session.id}>
                <Offer session={session} />
              </li>
            ))}
          </Way>
        )}
        {links.length > 0 && (
          <Way title={text.links}>
            {links.map((link) => (
              <li key={link.id}>
                <LearnAlone link={link} />
              </li>
            ))}
          </Way>
        )}
        {champions.length > 0 && (
          <Way title={text.champions} look={styles.names}>
            {champions.map(({ id, name }) => (
              <li key={id}>
                <TextLink to={`/people/${id}`}>{name}</TextLink>
              </li>
            ))}
          </Way>
        )}
      </div>
    </Card>
  );
};

const Way = ({ title, look, children }: { title: string; look?: string; children: ReactNode }) => {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.way}>
      <Text as="h4" weight="semibold" id={id} className={styles.heading}>
        {title}
      </Text>
      <ul className={mergeClasses(styles.list, look)} aria-labelledby={id}>
        {children}
      </ul>
    </div>
  );
};

/** A session to come, with the seat that can be had at once. */
const Offer = ({ session }: { session: Gap['sessions'][number] }) => {
  const styles = useStyles();
  const notices = useNotices();
  const { id, title, start, end, place, left, waiting, own, can } = session;
  const offer = useRef<HTMLDivElement>(null);
  const join = useWrite(joinSession, {
    changes: [seePlan, seeSession, listSessions],
    refused: notices.problem,
    done: (after: SessionView) => {
      // The button goes with what it did; the session stays in hand.
      offer.current?.querySelector('a')?.focus();
      notices.done(after.own?.state === 'booked' ? sessionText.done.booked : sessionText.done.waiting);
    },
  });
  const isFull = left <= 0 || waiting > 0;
  return (
    <div ref={offer} className={styles.offer}>
      <div className={styles.words}>
        <TextLink to={`/training/sessions/${id}`}>{title}</TextLink>
        <Text>{[spanWords(start, end), place].filter((part) => part !== '').join(' · ')}</Text>
        {own === null ? (
          <Text className={styles.quiet}>{all.seats(left, waiting)}</Text>
        ) : (
          <Text weight="semibold">{sessionText.own[own.state]}</Text>
        )}
      </div>
      {can.join && (
        <Button
          disabledFocusable={join.isPending}
          onClick={() => join.mutate({ id })}
          aria-label={`${isFull ? sessionText.act.wait : sessionText.act.join}: ${title}, ${momentWords(start)}`}
        >
          {isFull ? sessionText.act.wait : sessionText.act.join}
        </Button>
      )}
    </div>
  );
};
