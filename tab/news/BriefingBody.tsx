import { Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { homeEndpoint } from '../../api/contract/home.ts';
import {
  acknowledgeBriefing,
  type BriefingText,
  type BriefingView,
  myBriefings,
  openBriefing,
  seeBriefing,
  seeOpenings,
} from '../../api/news/briefing.contract.ts';
import { useFresh, useRefresh, useWrite } from '../shell/api.tsx';
import { Loading } from '../shell/Loading.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Problem } from '../shell/Problem.tsx';
import { asProblem, ProblemError } from '../shell/problem-error.ts';
import { text as all } from './briefing.text.ts';
import { PicturesOfBriefing } from './NewsPicture.tsx';
import { Prose } from './Prose.tsx';

const text = all.body;

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

type Opened = BriefingText | ProblemError;

/**
 * What a briefing says: asked for once at each press of its own button, as each opening is noted. Nothing that is kept
 * fresh by itself: an opening that nobody made must not be noted.
 */
export const BriefingBody = ({ briefing }: { briefing: BriefingView }) => {
  const { id } = briefing;
  const styles = useStyles();
  const fresh = useFresh();
  const refresh = useRefresh();
  const [isOpen, setIsOpen] = useState(false);
  const [opened, setOpened] = useState<Opened>();
  const open = () => {
    setOpened(undefined);
    fresh(openBriefing, { id })
      .then(setOpened, (thrown) => setOpened(asProblem(thrown)))
      // Also after a no: whoever may not open it any more does not keep its page either.
      .then(() => refresh([seeBriefing, myBriefings, seeOpenings]));
  };
  const press = () => {
    if (!isOpen) open();
    setIsOpen(!isOpen);
  };
  return (
    <Card className={styles.card} role="region" aria-label={text.title}>
      <Text as="h2" size={400} weight="semibold" className={styles.heading}>
        {text.title}
      </Text>
      {!isOpen && <Text>{text.before}</Text>}
      <div>
        <Button appearance={isOpen ? 'secondary' : 'primary'} aria-expanded={isOpen} onClick={press}>
          {isOpen ? text.close : text.open}
        </Button>
      </div>
      {isOpen &&
        (opened === undefined ? (
          <Loading rows={3} height={48} />
        ) : opened instanceof ProblemError ? (
          <Problem problem={opened} onRetry={open} />
        ) : (
          <>
            <PicturesOfBriefing value={id}>
              <Prose html={opened.html} />
            </PicturesOfBriefing>
            <Acknowledge briefing={briefing} opened={opened} />
          </>
        ))}
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
