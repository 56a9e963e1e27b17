import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { PersonId } from '../../api/contract/ids.ts';
import type { PlainDate } from '../../api/contract/time.ts';
import type { TeamMonth } from '../../api/requests/leave.contract.ts';
import { daysOf, isWeekend } from '../shared/month.ts';
import { TextLink } from '../shell/links.tsx';
import { dayPart } from '../shell/words.ts';
import { TeamLegend } from './TeamLegend.tsx';
import { teamText as text } from './team.text.ts';
import { FREE, useSigns } from './team-signs.ts';

const useStyles = makeStyles({
  // Large text makes the month wider than its page; then it scrolls by itself.
  box: {
    overflowX: 'auto',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heard: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  day: { fontWeight: tokens.fontWeightRegular, textAlign: 'center', padding: '4px 0', minWidth: '24px' },
  today: {
    fontWeight: tokens.fontWeightBold,
    borderBottom: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`,
  },
  name: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    minWidth: '140px',
  },
  cell: {
    position: 'relative',
    height: '32px',
    padding: '2px',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  free: FREE,
  quiet: { color: tokens.colorNeutralForeground2, display: 'block' },
});

export interface TeamTableProps {
  readonly team: TeamMonth;
  readonly words: string;
  readonly viewer: PersonId;
  readonly today: PlainDate | undefined;
}

/** A month of the team: a row each, a column a day. Each sign has its words for those who do not see it. */
export const TeamTable = ({ team, words, viewer, today }: TeamTableProps) => {
  const styles = useStyles();
  const days = daysOf(team.month);
  const isFree = (day: PlainDate) => isWeekend(day) || team.closed.includes(day);
  return (
    <div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1) */}
      <section className={styles.box} aria-label={text.table(words)} tabIndex={0}>
        <table className={styles.table}>
          <caption className={styles.heard}>{text.table(words)}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.name}>
                {text.person}
              </th>
              {days.map((day) => (
                <th
                  key={day}
                  scope="col"
                  aria-current={day === today ? 'date' : undefined}
                  className={mergeClasses(styles.day, day === today && styles.today)}
                >
                  <span aria-hidden="true">
                    {dayPart(day, 'shortWeekday').slice(0, 1)}
                    <br />
                    {dayPart(day, 'day')}
                  </span>
                  <span className={styles.heard}>{`${dayPart(day, 'weekday')} ${dayPart(day, 'day')}`}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {team.people.map(({ person, isReport, away }) => (
              <tr key={person.id}>
                <th scope="row" className={styles.name}>
                  <TextLink to={`/people/${person.id}`}>{person.name}</TextLink>
                  {(isReport || person.id === viewer) && (
                    <Text size={200} className={styles.quiet}>
                      {isReport ? text.reports : text.you}
                    </Text>
                  )}
                </th>
                {days.map((day) => (
                  <td key={day} className={mergeClasses(styles.cell, isFree(day) && styles.free)}>
                    {away
                      .filter(({ date }) => date === day)
                      .map((one) => (
                        <Sign key={`${one.part} ${one.waiting}`} {...one} />
                      ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <TeamLegend />
    </div>
  );
};

const Sign = ({ part, waiting }: TeamMonth['people'][number]['away'][number]) => {
  const styles = useStyles();
  const signs = useSigns();
  return (
    <>
      <span
        aria-hidden="true"
        className={mergeClasses(
          signs.sign,
          waiting ? signs.waiting : signs.away,
          part !== 'day' && signs[part],
        )}
      />
      <span className={styles.heard}>{text.cell(part, waiting)}</span>
    </>
  );
};
