import {
  Button,
  Card,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Form } from '../../../api/requests/form.contract.ts';
import { AnswerList } from '../../shared/form/AnswerList.tsx';
import { planText } from './plan.text.ts';
import { changedIn, onlyAsking, type Versions } from './versions.ts';

const text = planText.conflict;

const useStyles = makeStyles({
  conflict: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '720px',
    ':focus:not(:focus-visible)': { outlineStyle: 'none' },
  },
  both: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
});

interface ConflictProps {
  readonly form: Form;
  readonly versions: Versions;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** Two people changed it at once: what each of them changed, and the choice. Nothing is lost by "keep mine". */
export const Conflict = ({ form, versions, onKeepMine, onTakeTheirs }: ConflictProps) => {
  const styles = useStyles();
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  const { base, mine, theirs } = versions;
  const cards = [
    { title: text.mine, answers: mine, action: text.keepMine, onChoose: onKeepMine },
    { title: text.theirs, answers: theirs, action: text.takeTheirs, onChoose: onTakeTheirs },
  ];
  return (
    <section ref={section} tabIndex={-1} className={styles.conflict} aria-label={text.title}>
      <div role="alert">
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{text.title}.</MessageBarTitle>
            {text.detail}
          </MessageBarBody>
        </MessageBar>
      </div>
      <div className={styles.both}>
        {cards.map(({ title, answers, action, onChoose }) => {
          const changed = changedIn(form, base, answers);
          return (
            <Card key={title}>
              <Text weight="semibold">{title}</Text>
              {changed.length === 0 && <Text>{text.nothing}</Text>}
              <AnswerList form={onlyAsking(form, changed)} answers={answers} />
              <div>
                <Button onClick={onChoose}>{action}</Button>
              </div>
            </Card>
          );
        })}
      </div>
    </section>
  );
};
