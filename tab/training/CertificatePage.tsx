import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons';
import { useParams } from 'react-router';
import { millisBetween } from '../../api/contract/time.ts';
import { type Certificate, seeCertificate } from '../../api/training/attendance.contract.ts';
import type { CompletionId } from '../../api/training/contract.ts';
import { wallOf } from '../shared/event-time.ts';
import { momentDay } from '../shared/moment.ts';
import { useRead } from '../shell/api.tsx';
import { Loading } from '../shell/Loading.tsx';
import { TextLink } from '../shell/links.tsx';
import { Page } from '../shell/Page.tsx';
import { Problem } from '../shell/Problem.tsx';
import { dayPart, longDay } from '../shell/words.ts';
import { attendedText } from './attended.text.ts';
import { useFramework } from './use-framework.ts';

const text = attendedText.paper;

const useStyles = makeStyles({
  paper: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXXL,
    boxSizing: 'border-box',
    maxWidth: '720px',
    padding: tokens.spacingHorizontalXXXL,
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `${tokens.strokeWidthThickest} double ${tokens.colorNeutralStrokeAccessible}`,
    '@media (max-width: 639px)': { padding: tokens.spacingHorizontalL },
    // Black on white, whatever the theme on the screen.
    '@media print': {
      maxWidth: 'none',
      paddingBlock: '30mm',
      colorScheme: 'light',
      color: 'CanvasText',
      backgroundColor: 'Canvas',
    },
  },
  words: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2, '@media print': { color: 'CanvasText' } },
});

/** What somebody completed, to be printed: the paper alone, on one page. */
export const CertificatePage = () => {
  const { id } = useParams();
  const certificate = useRead(seeCertificate, { id: id as CompletionId });
  return (
    <Page
      title={text.title}
      purpose={text.purpose}
      actions={
        certificate.data !== undefined && (
          <Button appearance="primary" icon={<PrintRegular />} onClick={() => window.print()}>
            {text.print}
          </Button>
        )
      }
    >
      {certificate.data !== undefined ? (
        <Paper certificate={certificate.data} />
      ) : certificate.error === null ? (
        <Loading rows={1} height={400} />
      ) : (
        <Problem problem={certificate.error} onRetry={() => certificate.refetch()} />
      )}
      <TextLink to="/training/plan">{text.back}</TextLink>
    </Page>
  );
};

const Paper = ({ certificate }: { certificate: Certificate }) => {
  const styles = useStyles();
  const { titleOf, levelOf } = useFramework();
  const { id, name, title, skills, start, completedAt, source } = certificate;
  const { day } = wallOf(start);
  return (
    <article className={styles.paper} data-paper>
      <Text align="center" as="h2" size={800} weight="semibold" className={styles.heading}>
        {text.heading}
      </Text>
      <div className={styles.words}>
        <Text align="center">{text.says}</Text>
        <Text align="center" size={700} weight="semibold">
          {name}
        </Text>
        <Text align="center">{text.has}</Text>
        <Text align="center" size={600} weight="semibold">
          {title}
        </Text>
        <Text align="center">{text.on(`${longDay(day)} ${dayPart(day, 'year')}`)}</Text>
      </div>
      {skills.length > 0 && (
        <Text align="center">
          {text.taught(
            skills.map(({ skill, targetLevel }) => attendedText.taught(titleOf(skill), levelOf(targetLevel))),
          )}
        </Text>
      )}
      <div className={styles.words}>
        <Text align="center">
          {[text.evidence[source], minutesIn(certificate)].filter(Boolean).join(' ')}
        </Text>
        <Text align="center" size={200} className={styles.quiet}>
          {text.written(momentDay(completedAt))}
        </Text>
        <Text align="center" size={200} className={styles.quiet}>
          {text.number(id)}
        </Text>
      </div>
    </article>
  );
};

const MINUTE_MS = 60_000;
const minutesIn = ({ minutes, start, end }: Certificate): string =>
  minutes === null ? '' : text.minutes(minutes, Math.round(millisBetween(start, end) / MINUTE_MS));
