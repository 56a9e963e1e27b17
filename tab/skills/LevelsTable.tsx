import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import type { SkillResult } from '../../api/skills/contract.ts';
import { text as all, levelName } from './text.ts';

const text = all.levels;
const { columns } = text;

const useStyles = makeStyles({
  // Six columns scroll by themselves on a phone; the page does not.
  scroll: { overflowX: 'auto' },
  table: { minWidth: '760px', tableLayout: 'auto' },
});

/** All that the picture shows, and on what each level stands. */
export const LevelsTable = ({ skills }: { skills: readonly SkillResult[] }) => {
  const styles = useStyles();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className={styles.scroll} aria-label={text.title} tabIndex={0}>
      <Table className={styles.table} size="small">
        <TableHeader>
          <TableRow>
            {Object.values(columns).map((column) => (
              <TableHeaderCell key={column}>{column}</TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {skills.map((skill) => (
            <TableRow key={skill.skill}>
              <TableHeaderCell scope="row">{skill.title}</TableHeaderCell>
              <TableCell>{named(skill.claim)}</TableCell>
              <TableCell>{countsOf(skill)}</TableCell>
              <TableCell>{lettersOf(skill)}</TableCell>
              <TableCell>{named(skill.essential?.level ?? null)}</TableCell>
              <TableCell>{gapOf(skill)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  );
};

/** Of what nothing is asked, nothing is met. */
const gapOf = ({ essential, gap }: SkillResult): string | number => {
  if (essential === null || gap === null) return text.none;
  return gap === 0 ? text.met : gap;
};

const named = (level: number | null): string => (level === null ? text.none : levelName(level));

const countsOf = ({ state, effective }: SkillResult): string => {
  if (state === 'not_my_job') return text.notYours;
  return effective === null ? text.unknown : levelName(effective);
};

const lettersOf = ({ letter, isExpired }: SkillResult): string => {
  if (letter === null) return text.none;
  return isExpired ? `${text.letters[letter]}, ${text.expired}` : text.letters[letter];
};
