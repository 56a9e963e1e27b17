import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RequestView, Verb } from '../../api/requests/contract.ts';
import type { Form } from '../../api/requests/form.contract.ts';
import { Problem } from '../shell/Problem.tsx';
import { EndAbsence } from './EndAbsence.tsx';
import { HandOver } from './HandOver.tsx';
import { MoveButton } from './MoveButton.tsx';
import { moveWords } from './move.text.ts';
import { NoteDialog } from './NoteDialog.tsx';
import { useMove } from './use-requests.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Done at a press: what they mean is plain, and the server says who may. */
const AT_ONCE: readonly Verb[] = ['approve', 'agree_cancel'];
/** What brings the matter on stands out. */
const MAIN: readonly Verb[] = ['approve', 'agree_cancel', 'answer_info', 'end_absence', 'complete'];

interface MovesProps {
  readonly request: RequestView;
  readonly ending: Form | undefined;
  readonly isOwn: boolean;
}

/** What this viewer may do with the request now: as the server says, one button each. */
export const Moves = ({ request, ending, isOwn }: MovesProps) => {
  const styles = useStyles();
  const [open, setOpen] = useState<Verb>();
  const move = useMove(request, () => setOpen(undefined));
  const { id, rev, flow, can } = request;
  if (can.length === 0) return null;
  const main = MAIN.find((verb) => can.includes(verb));
  const press = (verb: Verb) => {
    move.reset();
    if (AT_ONCE.includes(verb)) move.mutate({ id, rev, verb });
    else setOpen(verb);
  };
  const close = () => {
    setOpen(undefined);
    move.reset();
  };
  const dialog = { request, move, onClose: close };
  return (
    <div className={styles.part}>
      {move.error !== null && open === undefined && <Problem problem={move.error} />}
      <div className={styles.buttons}>
        {can.map((verb) => (
          <MoveButton key={verb} isMain={verb === main} isBusy={move.isPending} onPress={() => press(verb)}>
            {moveWords(flow, verb).button}
          </MoveButton>
        ))}
      </div>
      {open === 'end_absence' && ending !== undefined ? (
        <EndAbsence {...dialog} ending={ending} isOwn={isOwn} />
      ) : open === 'hand_over' ? (
        <HandOver {...dialog} />
      ) : (
        open !== undefined && (
          <NoteDialog
            words={moveWords(flow, open)}
            problem={move.error}
            isBusy={move.isPending}
            onClose={close}
            onDone={(note) => move.mutate({ id, rev, verb: open, ...(note !== '' && { note }) })}
          />
        )
      )}
    </div>
  );
};
