import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { openLink, type Plan, sayDone, seePlan } from '../../api/training/plan.contract.ts';
import { momentDay } from '../shared/moment.ts';
import { useWrite } from '../shell/api.tsx';
import { useNotices } from '../shell/notices.tsx';
import { planText } from './plan.text.ts';

const text = planText.link;

const useStyles = makeStyles({
  link: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  words: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', flex: '1 1 240px', minWidth: 0 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Learned = Plan['gaps'][number]['links'][number];

/** Something to learn alone: opened from here, and done when the person says so. */
export const LearnAlone = ({ link }: { link: Learned }) => {
  const styles = useStyles();
  const { id, title, minutes, openedAt, doneAt } = link;
  const notices = useNotices();
  // A window that opens after an answer came may be held back: then the address is there to be followed.
  const [address, setAddress] = useState<string>();
  const open = useWrite(openLink, {
    changes: [seePlan],
    refused: notices.problem,
    done: ({ url }) => {
      window.open(url, '_blank', 'noopener,noreferrer');
      setAddress(url);
    },
  });
  const say = useWrite(sayDone, {
    changes: [seePlan],
    refused: notices.problem,
    done: (_, { done }) => notices.done(done === 'yes' ? text.noted : text.takenBack),
  });
  const isDone = doneAt !== null;
  const says = isDone ? text.undone : text.done;
  return (
    <div className={styles.link}>
      <div className={styles.words}>
        <Text>{text.minutes(title, minutes)}</Text>
        {isDone && <Text weight="semibold">{text.saidDone(momentDay(doneAt))}</Text>}
        {!isDone && openedAt !== null && (
          <Text className={styles.quiet}>{text.opened(momentDay(openedAt))}</Text>
        )}
        {address !== undefined && (
          <span>
            <Link href={address} target="_blank" rel="noopener noreferrer">
              {text.here}
            </Link>
          </span>
        )}
      </div>
      <div className={styles.acts}>
        <Button
          disabledFocusable={open.isPending}
          onClick={() => open.mutate({ id })}
          aria-label={`${text.open}: ${title}`}
        >
          {text.open}
        </Button>
        <Button
          appearance="subtle"
          disabledFocusable={say.isPending}
          onClick={() => say.mutate({ id, done: isDone ? 'no' : 'yes' })}
          aria-label={`${says}: ${title}`}
        >
          {says}
        </Button>
      </div>
    </div>
  );
};
