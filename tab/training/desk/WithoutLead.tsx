import { makeStyles, tokens } from '@fluentui/react-components';
import type { TrainingDesk } from '../../../api/training/desk.contract.ts';
import { DatedCard } from '../../shared/DatedCard.tsx';
import { ButtonLink } from '../../shell/links.tsx';
import { Section } from '../Section.tsx';
import { deskText } from './desk.text.ts';

const text = deskText.withoutLead;

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  next: { marginBlockStart: tokens.spacingVerticalS },
});

/** For the digital lead: sessions to come that nobody leads any more. Nothing where there are none. */
export const WithoutLead = ({ sessions }: { sessions: TrainingDesk['withoutLead'] }) => {
  const styles = useStyles();
  if (sessions.length === 0) return null;
  return (
    <Section title={text.title} purpose={text.purpose}>
      <ul className={styles.list}>
        {sessions.map(({ id, title, start, end, isOnline, place }) => (
          <li key={id}>
            <DatedCard
              {...{ level: 'h3', from: start, to: end, title, path: `/training/sessions/${id}` }}
              place={isOnline ? deskText.online : place}
            >
              <div className={styles.next}>
                <ButtonLink to={`/training/sessions/${id}/change`} appearance="primary">
                  {text.next}
                </ButtonLink>
              </div>
            </DatedCard>
          </li>
        ))}
      </ul>
    </Section>
  );
};
