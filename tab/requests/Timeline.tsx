import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { RequestView } from '../../api/requests/contract.ts';
import type { Flow } from '../../api/requests/form.contract.ts';
import { moment } from '../shared/moment.ts';
import { text } from './text.ts';

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  step: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  note: { whiteSpace: 'pre-wrap' },
});

/** What happened with a request, from the first to the last. */
export const Timeline = ({ flow, history }: { flow: Flow; history: RequestView['history'] }) => {
  const styles = useStyles();
  return (
    <ol className={styles.list}>
      {history.map(({ verb, by, at, channel, note }) => (
        <li key={`${at} ${verb}`} className={styles.step}>
          <Text weight="semibold">{text.happenedBy(flow, verb, by?.name)}</Text>
          <Text size={200} className={styles.quiet}>
            {[moment(at), text.channels[channel]].filter(Boolean).join(', ')}
          </Text>
          {note !== null && <Text className={styles.note}>{note}</Text>}
        </li>
      ))}
    </ol>
  );
};
