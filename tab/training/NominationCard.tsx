import { Button, Card, makeStyles, Text, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { useState } from 'react';
import {
  type ChampionVerb,
  listChampions,
  listNominations,
  moveNomination,
  type Nomination,
} from '../../api/training/champion.contract.ts';
import { ActionDialog } from '../shared/ActionDialog.tsx';
import { useWrite } from '../shell/api.tsx';
import { useNotices } from '../shell/notices.tsx';
import { championsText as text } from './champions.text.ts';

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalS, maxWidth: '720px' },
  foot: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** What of it ends something, and is asked for once more. */
const isEnding = (verb: ChampionVerb): verb is 'decline' | 'end' => verb === 'decline' || verb === 'end';

/** A nomination, how it stands, and what the viewer may say to it. */
export const NominationCard = ({ nomination }: { nomination: Nomination }) => {
  const styles = useStyles();
  const notices = useNotices();
  const restore = useRestoreFocusTarget();
  const [ending, setEnding] = useState<'decline' | 'end'>();
  const { id, rev, person, department, hoursPerMonth, state, can } = nomination;
  const move = useWrite(moveNomination, {
    changes: [listNominations, listChampions],
    refused: notices.problem,
    done: () => {
      // The button goes with what it did; focus must not go to nowhere.
      document.querySelector<HTMLElement>('h1')?.focus();
      notices.done(text.done);
    },
  });
  const say = (verb: ChampionVerb) => {
    setEnding(undefined);
    move.mutate({ id, rev, verb });
  };
  return (
    <Card className={styles.card}>
      <Text weight="semibold">{text.nominated(person.name, department)}</Text>
      <Text>{`${text.hours(hoursPerMonth)} · ${text.states[state]}`}</Text>
      {can.move.length > 0 && (
        <div className={styles.foot}>
          {can.move.map((verb) => (
            <Button
              key={verb}
              {...(isEnding(verb) && restore)}
              appearance={isEnding(verb) ? 'secondary' : 'primary'}
              disabledFocusable={move.isPending}
              onClick={() => (isEnding(verb) ? setEnding(verb) : say(verb))}
            >
              {text.verbs[verb]}
            </Button>
          ))}
        </div>
      )}
      {ending !== undefined && (
        <ActionDialog
          title={text.sure[ending]}
          back={text.back}
          onClose={() => setEnding(undefined)}
          action={
            <Button appearance="primary" onClick={() => say(ending)}>
              {text.verbs[ending]}
            </Button>
          }
        >
          <Text>{text.sure.words}</Text>
        </ActionDialog>
      )}
    </Card>
  );
};
