import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type DeskArticle, moveArticle, type Verb } from '../../../api/news/desk.contract.ts';
import { useWrite } from '../../shell/api.tsx';
import { useNotices } from '../../shell/notices.tsx';
import { Problem } from '../../shell/Problem.tsx';
import { MOVE_WORDS, moveText as text } from './desk.text.ts';
import { type MoveDetails, MoveDialog } from './MoveDialog.tsx';
import { CHANGES, type Work } from './use-work.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Done at a press: what they mean is plain, and they can be taken back. */
const AT_ONCE: readonly Verb[] = ['send_for_review', 'unschedule'];
const PUBLISHING: readonly Verb[] = ['publish', 'schedule'];
/** What brings the article on stands out: what is open to this person and as far along as can be. */
const mainOf = ({ can, work }: DeskArticle): Verb | undefined =>
  (work === 'in_review' ? (['publish'] as const) : (['send_for_review', 'publish'] as const)).find((verb) =>
    can.move.includes(verb),
  );

interface MovesProps {
  readonly work: Work;
  /** True where the checks stop it from being published. */
  readonly isStopped: boolean;
}

/** What this editor may do with the article now, as the server says. What is not saved yet is saved first. */
export const Moves = ({ work, isStopped }: MovesProps) => {
  const styles = useStyles();
  const notices = useNotices();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Verb>();
  const { article } = work;
  const move = useWrite(moveArticle, {
    changes: CHANGES,
    done: (next, { verb }) => {
      notices.done(MOVE_WORDS[verb].done);
      setOpen(undefined);
      work.moved(next);
      if (verb === 'discard' && next.versions.length === 0) navigate('/news/desk');
    },
  });
  const go = async (verb: Verb, details: MoveDetails) => {
    const { state } = await work.flush();
    if (state.theirs === undefined && !state.hasFailed)
      move.mutate({ id: article.id, verb, rev: state.base.rev, ...details });
  };
  const press = (verb: Verb) => {
    move.reset();
    if (AT_ONCE.includes(verb)) void go(verb, {});
    else setOpen(verb);
  };
  const main = mainOf(article);
  const mayPublish = article.can.move.includes('publish');
  return (
    <div className={styles.part}>
      <div className={styles.buttons}>
        {article.can.move.map((verb) => (
          <Button
            key={verb}
            appearance={verb === main ? 'primary' : 'secondary'}
            disabledFocusable={move.isPending || (isStopped && PUBLISHING.includes(verb))}
            onClick={() => press(verb)}
          >
            {MOVE_WORDS[verb].button}
          </Button>
        ))}
      </div>
      {isStopped && mayPublish && <Text>{text.stopped}</Text>}
      {move.error !== null && open === undefined && <Problem problem={move.error} />}
      {open !== undefined && (
        <MoveDialog
          verb={open}
          article={article}
          audience={work.state.content.showing.visibleTo}
          problem={move.error}
          isBusy={move.isPending}
          onClose={() => {
            setOpen(undefined);
            move.reset();
          }}
          onDone={(details) => void go(open, details)}
        />
      )}
    </div>
  );
};
