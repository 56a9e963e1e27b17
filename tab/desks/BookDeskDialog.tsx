import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Half, PlainDate } from '../../api/contract/time.ts';
import type { BookInput, FloorDay, FloorPlan, PlanDesk } from '../../api/desks/contract.ts';
import { dayInYear } from '../shell/words.ts';
import { DeskFacts } from './DeskFacts.tsx';
import { DeskSwatch } from './DeskSign.tsx';
import { availability, noteOf, sentence, whyNot } from './labels.ts';
import { neighboursOf } from './neighbours.ts';
import { halvesOf, type Span, statusesOf } from './status.ts';
import { text } from './text.ts';

const useStyles = makeStyles({
  content: { display: 'grid', rowGap: tokens.spacingVerticalL, paddingBlockStart: tokens.spacingVerticalS },
  state: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  block: { display: 'grid', rowGap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  surface: { maxWidth: '480px' },
  whole: { whiteSpace: 'nowrap' },
});

interface BookDeskDialogProps {
  readonly desk: PlanDesk;
  readonly plan: FloorPlan;
  readonly day: FloorDay;
  readonly today: PlainDate;
  /** The time chosen on the page: taken over where this desk allows it. */
  readonly span: Span;
  readonly onBook: (input: BookInput) => void;
  readonly onClose: () => void;
}

const SPANS: readonly Span[] = ['day', 'am', 'pm'];

/** One desk in full, and the one decision about it. */
export const BookDeskDialog = ({ desk, plan, day, today, span, onBook, onClose }: BookDeskDialogProps) => {
  const styles = useStyles();
  const status = statusesOf([desk], day, 'day').get(desk.id);
  const free: readonly Half[] = (status?.free ?? []).filter((half) => day.can[half].book);
  const possible = SPANS.filter((one) => halvesOf(one).every((half) => free.includes(half)));
  const note = noteOf(desk);
  const [wanted, setWanted] = useState<Span>(span);
  const chosen = possible.includes(wanted) ? wanted : possible[0];
  const neighbours = neighboursOf(desk, plan.desks, day.taken, 'day');
  const reason = whyNot(day, status?.closed === 'time' ? halvesOf('day') : (status?.free ?? []));
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{text.desk(desk.label)}</DialogTitle>
          <DialogContent className={styles.content}>
            <div className={styles.block}>
              <Text weight="semibold">{dayInYear(day.date, today)}</Text>
              <Text className={styles.quiet}>
                {plan.name}, {plan.siteName}
              </Text>
            </div>
            {status !== undefined && (
              <span className={styles.state}>
                <DeskSwatch state={status.state} />
                <Text>{sentence(availability(desk, status, 'day'))}</Text>
              </span>
            )}
            {note !== undefined && <Text>{note}</Text>}
            <DeskFacts desk={desk} />
            {neighbours.length > 0 && (
              <div className={styles.block}>
                <Text weight="semibold">{text.beside}</Text>
                {neighbours.map((words) => (
                  <Text key={words}>{words}</Text>
                ))}
              </div>
            )}
            {reason !== undefined && (
              <MessageBar intent="info" layout="multiline">
                <MessageBarBody>{reason}</MessageBarBody>
              </MessageBar>
            )}
            {chosen !== undefined && (
              <Field label={text.chooseTime}>
                <RadioGroup value={chosen} onChange={(_, { value }) => setWanted(value as Span)}>
                  {SPANS.map((one) => (
                    <Radio key={one} value={one} label={text.spans[one]} disabled={!possible.includes(one)} />
                  ))}
                </RadioGroup>
              </Field>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{chosen === undefined ? text.close : text.notNow}</Button>
            {chosen !== undefined && (
              <Button
                appearance="primary"
                className={styles.whole}
                onClick={() => onBook({ deskId: desk.id, date: day.date, halves: halvesOf(chosen) })}
              >
                {text.bookDesk(desk.label)}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
