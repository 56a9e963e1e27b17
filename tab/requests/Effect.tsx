import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Claim, Clash, LeavePlan, RequestRow } from '../../api/requests/contract.ts';
import type { Flow } from '../../api/requests/form.contract.ts';
import { pounds } from '../shared/form/amounts.ts';
import { Facts } from '../shell/Facts.tsx';
import { dayPart, listed, longDay } from '../shell/words.ts';
import { effectText as text } from './effect.text.ts';
import { type Span, spansOf } from './spans.ts';
import { deciderWords } from './text.ts';
import { leaveWords } from './words.ts';

const useStyles = makeStyles({
  part: {
    display: 'grid',
    alignContent: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalS,
  },
  heading: { margin: 0 },
  list: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** One thing that comes of a request, under its heading. */
const Part = ({ title, children }: { title: string; children: ReactNode }) => {
  const styles = useStyles();
  return (
    <section className={styles.part}>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {title}
      </Text>
      {children}
    </section>
  );
};

/** Who decides, and why they. */
export const Decider = ({ flow, approver }: { flow: Flow; approver: RequestRow['approver'] }) => (
  <Part title={text.decider(flow)}>
    <Text>{deciderWords(approver.desk, approver.person?.name, approver.reason)}</Text>
  </Part>
);

/** What leave takes of each leave year it falls in: before, and what stays. */
export const LeaveYears = ({ years }: { years: LeavePlan['years'] }) => (
  <Part title={text.leave}>
    {years.map(({ year, minutes, before, after, dayMinutes }) => (
      <Facts
        key={year}
        facts={[
          ...(years.length > 1
            ? [[text.year, text.from(`${longDay(year)} ${dayPart(year, 'year')}`)] as const]
            : []),
          [text.takes, leaveWords(minutes, dayMinutes)],
          [text.before, leaveWords(before, dayMinutes)],
          [text.after, leaveWords(after, dayMinutes)],
        ]}
      />
    ))}
  </Part>
);

/** What is to be paid, line by line. */
export const ClaimSum = ({ claim }: { claim: Claim }) => {
  const styles = useStyles();
  return (
    <Part title={text.claim}>
      <ul className={styles.list}>
        {claim.lines.map(({ date, what, pence }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a claim never move
          <li key={at}>
            <Text>{text.line(longDay(date), what, pounds(pence))}</Text>
          </li>
        ))}
      </ul>
      <Text weight="semibold">{text.sum(pounds(claim.pence))}</Text>
    </Part>
  );
};

/** Who else of the team is away on these days. Nobody is told why. */
export const Clashes = ({ clashes }: { clashes: readonly Clash[] }) => {
  const styles = useStyles();
  return (
    <Part title={text.clashes}>
      {clashes.length === 0 ? (
        <Text className={styles.quiet}>{text.noClashes}</Text>
      ) : (
        <ul className={styles.list}>
          {clashes.map(({ person, days }) => (
            <li key={person.id}>
              <Text>{text.away(person.name, listed(spansOf(days).map(spanOf)))}</Text>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
};

/** "Mon 23 to Fri 27 Nov", "Fri 27 Nov, afternoon (asked for)". */
const spanOf = (span: Span): string => text.days(spanDays(span), span);

const spanDays = ({ from, last }: Span): string => {
  const isOneMonth = from.slice(0, 7) === last.slice(0, 7);
  const first = `${dayPart(from, 'shortWeekday')} ${dayPart(from, 'day')}`;
  if (from === last) return `${first} ${dayPart(from, 'shortMonth')}`;
  const until = `${dayPart(last, 'shortWeekday')} ${dayPart(last, 'day')} ${dayPart(last, 'shortMonth')}`;
  return `${first}${isOneMonth ? '' : ` ${dayPart(from, 'shortMonth')}`} to ${until}`;
};
