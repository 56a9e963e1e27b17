import { Button, Card, makeStyles, Text, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { useState } from 'react';
import type { SkillId } from '../../api/skills/framework.contract.ts';
import {
  type ChampionVerb,
  listChampions,
  listNominations,
  moveNomination,
  type Nomination,
} from '../../api/training/champion.contract.ts';
import { ActionDialog } from '../shared/ActionDialog.tsx';
import { WordsDialog } from '../shared/WordsDialog.tsx';
import { useWrite } from '../shell/api.tsx';
import { useNotices } from '../shell/notices.tsx';
import { championsText as text } from './champions.text.ts';
import { useFramework } from './use-framework.ts';

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
  const [asked, setAsked] = useState<ChampionVerb>();
  const { id, rev, person, nominatedBy, department, hoursPerMonth, why, state, mastery, can } = nomination;
  const mustSayWhy = mastery !== null && mastery.unconfirmed.length > 0;
  const isAsked = (verb: ChampionVerb) => isEnding(verb) || (verb === 'appoint' && mustSayWhy);
  const move = useWrite(moveNomination, {
    changes: [listNominations, listChampions],
    refused: notices.problem,
    done: () => {
      setAsked(undefined);
      // The button goes with what it did; focus must not go to nowhere.
      document.querySelector<HTMLElement>('h1')?.focus();
      notices.done(text.done);
    },
  });
  const say = (verb: ChampionVerb, reason?: string) =>
    move.mutate({ id, rev, verb, ...(reason !== undefined && { reason }) });
  return (
    <Card className={styles.card}>
      <Text weight="semibold">{text.nominated(person.name, department)}</Text>
      <Text>{`${text.hours(hoursPerMonth)} · ${text.states[state]}`}</Text>
      <Mastery nomination={nomination} />
      {nominatedBy.id !== person.id && <Text>{text.by(nominatedBy.name)}</Text>}
      {why !== null && <Text>{text.why(why)}</Text>}
      {can.move.includes('consent') && <Text>{text.consent}</Text>}
      {can.move.length > 0 && (
        <div className={styles.foot}>
          {can.move.map((verb) => (
            <Button
              key={verb}
              {...(isAsked(verb) && restore)}
              appearance={isEnding(verb) ? 'secondary' : 'primary'}
              disabledFocusable={move.isPending}
              onClick={() => (isAsked(verb) ? setAsked(verb) : say(verb))}
            >
              {text.verbs[verb]}
            </Button>
          ))}
        </div>
      )}
      {asked === 'appoint' && (
        <WordsDialog
          {...{ ...text.appoint, button: text.verbs.appoint, back: text.back, most: MOST_WORDS }}
          {...{ problem: move.error, isBusy: move.isPending }}
          onClose={() => setAsked(undefined)}
          onDone={(reason) => say('appoint', reason)}
        >
          <Mastery nomination={nomination} />
        </WordsDialog>
      )}
      {asked !== undefined && isEnding(asked) && (
        <ActionDialog
          title={text.sure[asked]}
          back={text.back}
          onClose={() => setAsked(undefined)}
          action={
            <Button appearance="primary" disabledFocusable={move.isPending} onClick={() => say(asked)}>
              {text.verbs[asked]}
            </Button>
          }
        >
          <Text>{text.sure.words}</Text>
        </ActionDialog>
      )}
    </Card>
  );
};

const MOST_WORDS = 500;

/** What they offer, and what of it nobody has confirmed, for those who may know. */
const Mastery = ({ nomination: { skills, mastery } }: { nomination: Nomination }) => {
  const { titleOf } = useFramework();
  const words = (some: readonly SkillId[]) => some.map(titleOf).join(', ');
  return (
    <>
      <Text>{text.offers(words(skills))}</Text>
      {mastery !== null && mastery.unconfirmed.length > 0 && (
        <Text>{text.unconfirmed(words(mastery.unconfirmed))}</Text>
      )}
      {mastery !== null && mastery.reason !== null && <Text>{text.because(mastery.reason)}</Text>}
    </>
  );
};
