import { Card, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import type { RestrictionStatement } from '../../api/news/briefing.contract.ts';
import { moment } from '../shared/moment.ts';
import { Facts } from '../shell/Facts.tsx';
import { dayPart, listed, longDay } from '../shell/words.ts';
import { text as all } from './briefing.text.ts';

const text = all.restriction;

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalM,
    borderInlineStartWidth: tokens.strokeWidthThickest,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralForeground1,
  },
  heading: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  words: { whiteSpace: 'pre-line' },
});

/** Why a briefing is private, who says so, to whom it is given, until when, and how to object. */
export const Restriction = ({ restriction }: { restriction: RestrictionStatement }) => {
  const styles = useStyles();
  const { secrecy, law, source, grounds, publicInterest, decidedBy, decidedAt, challenge } = restriction;
  const review = `${longDay(restriction.reviewOn)} ${dayPart(restriction.reviewOn, 'year')}`;
  return (
    <Card className={styles.card} role="region" aria-label={text.title}>
      <Text as="h2" size={400} weight="semibold" className={styles.heading}>
        <LockClosedRegular aria-hidden="true" />
        {text.title}
      </Text>
      <Facts
        onPhone="below"
        facts={[
          [
            text.kind,
            <>
              {text.kindIn(secrecy, law)}.{' '}
              <Link href={source} target="_blank" rel="noreferrer" inline>
                {text.source}
              </Link>
            </>,
          ],
          [
            text.grounds,
            <ul key="grounds" className={styles.list}>
              {grounds.map(({ id, cited, words }) => (
                <li key={id}>{`${cited}: ${words}`}</li>
              ))}
            </ul>,
          ],
          [
            text.publicInterest,
            <span key="interest" className={styles.words}>
              {publicInterest}
            </span>,
          ],
          [text.decidedBy, text.decided(decidedBy.name, moment(decidedAt))],
          [text.review, restriction.isOverdue ? text.overdue(review) : review],
          [
            text.challenge,
            <span key="challenge" className={styles.words}>
              {challenge}
            </span>,
          ],
          [text.circulation, listed(restriction.circulation.map(({ name }) => name))],
        ]}
      />
    </Card>
  );
};
