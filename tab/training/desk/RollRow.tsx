import { Badge, Card, makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { callRoll, type Roll } from '../../../api/training/attendance.contract.ts';
import { moment } from '../../shared/moment.ts';
import { useWrite } from '../../shell/api.tsx';
import { useNotices } from '../../shell/notices.tsx';
import { PartOfIt } from './PartOfIt.tsx';
import { rollText as text } from './roll.text.ts';
import { type Choice, choicesOf, standingOf, supposing } from './roll.ts';
import { ROLL_CHANGES } from './roll-changes.ts';

type OnRoll = Roll['people'][number];

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalS },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  name: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  choices: { display: 'flex', gap: tokens.spacingHorizontalS },
  // A thumb's width, side by side on the narrowest phone.
  choice: {
    minWidth: 0,
    minHeight: '48px',
    flexGrow: 1,
    flexBasis: 0,
    paddingInline: tokens.spacingHorizontalXS,
  },
  history: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

interface RollRowProps {
  readonly roll: Roll;
  readonly one: OnRoll;
}

/** One person on the roll. A press is shown at once and taken back with the reason where it is refused. */
export const RollRow = ({ roll, one: noted }: RollRowProps) => {
  const styles = useStyles();
  const { one, mark } = useMark(roll, noted);
  const [isAsked, setIsAsked] = useState(false);
  const choices = useRef<HTMLDivElement>(null);
  const standing = standingOf(one, roll);
  const press = (choice: Choice) => {
    if (choice === 'part') return setIsAsked(!isAsked);
    setIsAsked(false);
    if (standing === choice && one.mark?.source === 'manual') return mark(null);
    return mark(choice === 'came' ? roll.minutes : 0);
  };
  const isOwn = roll.can.mark && !one.can.mark;
  return (
    <Card className={styles.card} role="group" aria-label={one.person.name}>
      <div className={styles.head}>
        <Text as="h3" size={400} weight="semibold" className={styles.name}>
          {one.person.name}
        </Text>
        {one.isCompleted && (
          <Badge appearance="tint" color="success">
            {text.completed}
          </Badge>
        )}
      </div>
      <Text className={styles.quiet}>{wordsOf(one, roll)}</Text>
      {isOwn && <Text>{text.own}</Text>}
      {one.can.mark && (
        <div ref={choices} className={styles.choices}>
          {choicesOf(roll).map((choice) => (
            <ToggleButton
              key={choice}
              className={styles.choice}
              checked={standing === choice}
              {...(choice === 'part' && { 'aria-expanded': isAsked })}
              onClick={() => press(choice)}
            >
              {text.choices[choice]}
            </ToggleButton>
          ))}
        </div>
      )}
      {isAsked && one.can.mark && (
        <PartOfIt
          roll={roll}
          one={one}
          onSave={(minutes) => {
            setIsAsked(false);
            // The button that was pressed goes with the question; focus must not go to nowhere.
            choices.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
            mark(minutes);
          }}
        />
      )}
      <History roll={roll} one={one} />
    </Card>
  );
};

const useMark = ({ session: { id } }: Roll, noted: OnRoll) => {
  const notices = useNotices();
  const write = useWrite(callRoll, { changes: ROLL_CHANGES, refused: notices.problem });
  const [wish] = write.isPending ? write.variables.marks : [];
  return {
    one: wish === undefined ? noted : supposing(noted, wish.minutes),
    mark: (minutes: number | null) => write.mutate({ id, marks: [{ person: noted.person.id, minutes }] }),
  };
};

/** How it stands, and how that is known. */
const wordsOf = (one: OnRoll, roll: Roll): string => {
  if (one.mark === null) return text.unknown;
  const said = text.said(one.mark, roll.minutes);
  return standingOf(one, roll) === 'checked_in' ? `${said}. ${text.howLong}` : said;
};

/** Shown once more than one thing was said: what counts stands above. */
const History = ({ roll, one: { marks } }: RollRowProps) => {
  const styles = useStyles();
  if (marks.length < 2) return null;
  return (
    <details>
      <summary>{text.history}</summary>
      <ul className={styles.history}>
        {marks.map((mark, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks are only ever added, at the end
          <li key={at}>{`${moment(mark.at)}: ${text.said(mark, roll.minutes)}`}</li>
        ))}
      </ul>
    </details>
  );
};
