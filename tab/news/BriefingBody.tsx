import { Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { homeEndpoint } from '../../api/contract/home.ts';
import {
  acknowledgeBriefing,
  type BriefingText,
  type BriefingView,
  myBriefings,
  seeBriefing,
} from '../../api/news/briefing.contract.ts';
import { useWrite } from '../shell/api.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Problem } from '../shell/Problem.tsx';
import { BriefingOpening } from './BriefingOpening.tsx';
import { text as all } from './briefing.text.ts';

const text = all.body;

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** What a briefing says now, and that its reader takes note of it. */
export const BriefingBody = ({ briefing }: { briefing: BriefingView }) => {
  const styles = useStyles();
  return (
    <Card className={styles.card} role="region" aria-label={text.title}>
      <Text as="h2" size={400} weight="semibold" className={styles.heading}>
        {text.title}
      </Text>
      <BriefingOpening
        input={{ id: briefing.id }}
        appearance="primary"
        words={{ open: text.open, close: text.close }}
        before={text.before}
      >
        {(opened) => <Acknowledge briefing={briefing} opened={opened} />}
      </BriefingOpening>
    </Card>
  );
};

interface AcknowledgeProps {
  readonly briefing: BriefingView;
  readonly opened: BriefingText;
}

/** Names the version that stands above the button: what was circulated meanwhile is not acknowledged with it. */
const Acknowledge = ({ briefing, opened: { version, hash } }: AcknowledgeProps) => {
  const styles = useStyles();
  const notices = useNotices();
  const acknowledge = useWrite(acknowledgeBriefing, {
    changes: [seeBriefing, myBriefings, homeEndpoint],
    done: () => {
      // The button goes; focus must not go to nowhere.
      document.querySelector<HTMLElement>('h1')?.focus();
      notices.done(text.acknowledgedToast);
    },
  });
  if (briefing.state === null) return null;
  if (briefing.state === 'acknowledged') return <Text weight="semibold">{text.acknowledged}</Text>;
  return (
    <div className={styles.actions}>
      {acknowledge.error !== null && <Problem problem={acknowledge.error} />}
      <Button
        appearance="primary"
        disabledFocusable={acknowledge.isPending}
        onClick={() => acknowledge.mutate({ id: briefing.id, version, hash })}
      >
        {text.acknowledge}
      </Button>
    </div>
  );
};
