import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { TrainingDesk } from '../../../api/training/desk.contract.ts';
import { ButtonLink, TextLink } from '../../shell/links.tsx';
import { Section } from '../Section.tsx';
import { courseText } from './course.text.ts';

const text = courseText.desk;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, width: '100%', listStyleType: 'none' },
  course: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXL,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
});

/** The courses one may change, and the way to a new one and to a session of each. */
export const Courses = ({ courses, can }: Pick<TrainingDesk, 'courses' | 'can'>) => {
  const styles = useStyles();
  if (!can.plan) return null;
  return (
    <Section title={text.title}>
      {courses.length === 0 && <Text>{text.none}</Text>}
      <ul className={styles.list}>
        {courses.map(({ id, title }) => (
          <li key={id} className={styles.course}>
            <TextLink to={`/training/desk/courses/${id}`}>{title}</TextLink>
            <TextLink to={`/training/desk/new?course=${id}`}>{text.plan(title)}</TextLink>
          </li>
        ))}
      </ul>
      <div>
        <ButtonLink to="/training/desk/courses/new">{text.add}</ButtonLink>
      </div>
    </Section>
  );
};
