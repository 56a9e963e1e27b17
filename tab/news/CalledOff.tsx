import { Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { listMyEvents } from '../../api/news/event.contract.ts';
import { spanWords } from '../shared/event-time.ts';
import { useRead } from '../shell/api.tsx';
import { eventsText } from './events.text.ts';
import { useEventFile } from './use-event-file.ts';

const text = eventsText.off;

const useStyles = makeStyles({
  card: { rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  one: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXS },
});

/** Events that one took into a calendar and that are off; nothing where there are none. */
export const CalledOff = () => {
  const styles = useStyles();
  const mine = useRead(listMyEvents, {});
  const download = useEventFile();
  const off = mine.data?.calledOff ?? [];
  if (off.length === 0) return null;
  return (
    <Card className={styles.card} role="region" aria-label={text.title}>
      <Text as="h2" size={400} weight="semibold" className={styles.heading}>
        {text.title}
      </Text>
      <Text className={styles.quiet}>{text.detail}</Text>
      {off.map(({ id, title, from, to, hasFile }) => (
        <div key={id} className={styles.one}>
          <Text weight="semibold">{title}</Text>
          <Text>{spanWords(from, to)}</Text>
          {hasFile && (
            <>
              <div>
                <Button icon={<ArrowDownloadRegular />} onClick={() => download(id)}>
                  {text.file}
                </Button>
              </div>
              <Text size={200} className={styles.quiet}>
                {text.fileHint}
              </Text>
            </>
          )}
        </div>
      ))}
    </Card>
  );
};
