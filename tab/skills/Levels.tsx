import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { useSearchParams } from 'react-router';
import type { Mine, SkillResult } from '../../api/skills/contract.ts';
import { Segmented } from '../shell/Segmented.tsx';
import { LevelsTable } from './LevelsTable.tsx';
import { text as all, levelName } from './text.ts';

const text = all.levels;
const LOOKS = ['picture', 'table'] as const;

const useStyles = makeStyles({
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2, maxWidth: '64ch' },
  areas: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
    gap: tokens.spacingHorizontalXXL,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: tokens.spacingVerticalM },
  row: {
    ...{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXXS },
    alignContent: 'start',
  },
  bar: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    gridTemplateRows: '12px 3px',
    gridAutoFlow: 'column',
    gap: '2px',
  },
  cell: {
    boxSizing: 'border-box',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  // Forced colours would take the fill away.
  full: { backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: 'none' },
  // Below the cell: within a filled one it would not be seen where both are white.
  asked: { backgroundColor: tokens.colorNeutralForeground1, forcedColorAdjust: 'none' },
});

/** Levels as a picture, and the same as a table. */
export const Levels = ({ mine }: { mine: Mine }) => {
  const styles = useStyles();
  const [asked, setAsked] = useSearchParams();
  const look = LOOKS.find((one) => one === asked.get('look')) ?? 'picture';
  return (
    <section className={styles.section}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {text.title}
      </Text>
      <div>
        <Segmented
          label={text.look}
          options={LOOKS.map((value) => ({ value, label: text.looks[value] }))}
          value={look}
          onChange={(next) => setAsked({ look: next }, { replace: true })}
        />
      </div>
      {look === 'table' ? <LevelsTable skills={mine.skills} /> : <Picture mine={mine} />}
      {look === 'picture' && (
        <Text size={200} className={styles.quiet}>
          {text.legend}
        </Text>
      )}
      <Text size={200} className={styles.quiet}>
        {text.why}
      </Text>
    </section>
  );
};

const Picture = ({ mine: { scores, skills } }: { mine: Mine }) => {
  const styles = useStyles();
  return (
    <div className={styles.areas}>
      {scores.areas.map(({ area, title, score }) => (
        <section key={area} className={styles.row}>
          <Text as="h3" weight="semibold" className={styles.heading}>
            {title}
          </Text>
          <Text size={200} className={styles.quiet}>
            {score === null ? text.unknown : text.score(score)}
          </Text>
          <ul className={styles.list}>
            {skills
              .filter((skill) => skill.area === area)
              .map((skill) => (
                <Row key={skill.skill} skill={skill} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
};

/** Four cells, as many filled as the level that counts; a line below the one that is asked for. Said in words as well. */
const Row = ({ skill }: { skill: SkillResult }) => {
  const styles = useStyles();
  const { title, effective, essential } = skill;
  return (
    <li className={styles.row}>
      <Text>{title}</Text>
      <div className={styles.bar} aria-hidden="true">
        {[1, 2, 3, 4].map((level) => (
          <Fragment key={level}>
            <span
              className={mergeClasses(styles.cell, effective !== null && level <= effective && styles.full)}
            />
            <span className={mergeClasses(essential?.level === level && styles.asked)} />
          </Fragment>
        ))}
      </div>
      <Text size={200} className={styles.quiet}>
        {wordsOf(skill)}
      </Text>
    </li>
  );
};

const wordsOf = ({ state, effective, essential, gap, isExpired }: SkillResult): string => {
  const level =
    state === 'not_my_job' ? text.notYours : effective === null ? text.unknown : levelName(effective);
  return [
    level,
    ...(essential === null ? [] : [text.asked(essential.level)]),
    ...(gap !== null && gap > 0 ? [text.missing(gap)] : []),
    ...(isExpired ? [text.expired] : []),
  ].join('; ');
};
