import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RequestRow as Row } from '../../api/requests/contract.ts';
import { duration, pounds } from '../shared/form/amounts.ts';
import { moment } from '../shared/moment.ts';
import { TextLink } from '../shell/links.tsx';
import { rowText as text } from './row.text.ts';
import { StateSign } from './StateSign.tsx';
import { daysWords } from './words.ts';

const useStyles = makeStyles({
  row: {
    boxSizing: 'border-box',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'start',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: {
    display: 'grid',
    flexGrow: 1,
    flexBasis: '180px',
    minWidth: 0,
    rowGap: '2px',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface RequestRowProps {
  readonly request: Row;
  /** Whether the reader has to be told whose it is. */
  readonly whose: 'own' | 'others';
  /** What stands beside it. */
  readonly children?: ReactNode;
}

/** One request in a list: what, when, how it stands, and the way to it. */
export const RequestRow = ({ request, whose, children }: RequestRowProps) => {
  const styles = useStyles();
  const { title, subject, submittedAt } = request;
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <TextLink to={`/requests/${request.id}`}>
          {whose === 'own' ? title : text.of(subject.name, title)}
        </TextLink>
        {aboutWords(request) !== '' && <Text>{aboutWords(request)}</Text>}
        <StateSign {...request} />
        <Text size={200} className={styles.quiet}>
          {text.sentAt(moment(submittedAt))}
        </Text>
      </div>
      {children}
    </div>
  );
};

/** "Mon 23 to Fri 27 November 2026, 37h", "£13.50": what is asked for, in one line. */
export const aboutWords = ({ days, minutes, pence }: Pick<Row, 'days' | 'minutes' | 'pence'>): string =>
  [
    ...(days === null ? [] : [daysWords(days)]),
    ...(minutes === null ? [] : [duration(minutes)]),
    ...(pence === null ? [] : [pounds(pence)]),
  ].join(', ');
