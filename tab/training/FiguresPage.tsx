import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
} from '@fluentui/react-components';
import type { PlainDate } from '../../api/contract/time.ts';
import { me } from '../../api/people/contract.ts';
import { type MonthFigures, seeFigures } from '../../api/training/figures.contract.ts';
import { moment } from '../shared/moment.ts';
import { useRead } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { TextLink } from '../shell/links.tsx';
import { Problem } from '../shell/Problem.tsx';
import { dayPart } from '../shell/words.ts';
import { figuresText as text } from './figures.text.ts';
import { RoomPage } from './RoomPage.tsx';

const useStyles = makeStyles({
  // Seven columns scroll by themselves on a phone; the page does not.
  scroll: { overflowX: 'auto' },
  table: { minWidth: '720px', tableLayout: 'auto' },
});

/** For digital leads: how training went. */
export const FiguresPage = () => {
  const self = useRead(me, {});
  return (
    <RoomPage title={text.title} purpose={text.purpose}>
      {self.data && (self.data.roles.includes('DigitalLead') ? <Figures /> : <Empty {...text.notYours} />)}
    </RoomPage>
  );
};

const Figures = () => {
  const figures = useRead(seeFigures, {});
  if (figures.data === undefined)
    return figures.error === null ? (
      <Loading rows={3} height={48} />
    ) : (
      <Problem problem={figures.error} onRetry={() => figures.refetch()} />
    );
  const { months } = figures.data;
  if (months.length === 0) return <Empty {...text.none} />;
  return (
    <>
      <Months months={months} />
      {months.map((month) => (
        <HeldIn key={month.month} {...month} />
      ))}
      {text.notes.map((note) => (
        <Text key={note}>{note}</Text>
      ))}
    </>
  );
};

const Months = ({ months }: { months: readonly MonthFigures[] }) => {
  const styles = useStyles();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className={styles.scroll} aria-label={text.title} tabIndex={0}>
      <Table className={styles.table} size="small">
        <TableHeader>
          <TableRow>
            {Object.values(text.columns).map((column) => (
              <TableHeaderCell key={column}>{column}</TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {months.map(({ month, sessions, seats, filled, attendance }) => (
            <TableRow key={month}>
              <TableHeaderCell scope="row">{monthWords(month)}</TableHeaderCell>
              <TableCell>{sessions.length}</TableCell>
              <TableCell>{text.seats(filled, seats)}</TableCell>
              {attendance === null ? (
                <TableCell colSpan={4}>{text.few}</TableCell>
              ) : (
                OUTCOMES.map((outcome) => <TableCell key={outcome}>{attendance[outcome]}</TableCell>)
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  );
};

/** The way to what each of them shows by itself, such as how skills changed since. */
const HeldIn = ({ month, sessions }: MonthFigures) => (
  <details>
    <summary>{text.held(monthWords(month), sessions.length)}</summary>
    <ul>
      {sessions.map(({ id, title, start }) => (
        <li key={id}>
          <TextLink to={`/training/sessions/${id}`}>{text.session(title, moment(start))}</TextLink>
        </li>
      ))}
    </ul>
  </details>
);

const OUTCOMES = ['came', 'absent', 'unmarked', 'helped'] as const;

const monthWords = (month: string): string => {
  const day = `${month}-01` as PlainDate;
  return `${dayPart(day, 'month')} ${dayPart(day, 'year')}`;
};
