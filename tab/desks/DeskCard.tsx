import { Button, makeStyles, Popover, PopoverSurface, Text, tokens } from '@fluentui/react-components';
import type { PlanDesk } from '../../api/desks/contract.ts';
import { DeskFacts } from './DeskFacts.tsx';
import { availability, noteOf, sentence } from './labels.ts';
import type { DeskStatus, Span } from './status.ts';
import { text } from './text.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    width: '260px',
    maxWidth: 'calc(100vw - 64px)',
    padding: tokens.spacingHorizontalM,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface Pointed {
  readonly desk: PlanDesk;
  readonly status: DeskStatus;
  readonly neighbours: readonly string[];
  readonly at: HTMLElement;
}

interface DeskCardProps {
  readonly pointed: Pointed;
  readonly span: Span;
  readonly onChoose: () => void;
  /** The pointer is on the card (true) or has left it: the card stays while it is looked at (WCAG 1.4.13). */
  readonly onKeep: (keep: boolean) => void;
  readonly onClose: () => void;
}

/** What a desk is, beside it on the plan, while the pointer or focus is on it. Escape closes it. */
export const DeskCard = ({ pointed, span, onChoose, onKeep, onClose }: DeskCardProps) => {
  const { desk, status, neighbours, at } = pointed;
  const note = noteOf(desk);
  const styles = useStyles();
  return (
    <Popover
      open
      withArrow
      unstable_disableAutoFocus
      positioning={{ target: at, position: 'above', offset: 4 }}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <PopoverSurface
        className={styles.card}
        aria-label={text.desk(desk.label)}
        onMouseEnter={() => onKeep(true)}
        onMouseLeave={() => onKeep(false)}
      >
        <Text weight="semibold" size={400}>
          {text.desk(desk.label)}
        </Text>
        <Text>{sentence(availability(desk, status, span))}</Text>
        {note !== undefined && <Text className={styles.quiet}>{note}</Text>}
        <DeskFacts desk={desk} />
        {neighbours.length > 0 && (
          <Text size={200} className={styles.quiet}>
            {text.beside}: {neighbours.join('; ')}
          </Text>
        )}
        <Button appearance={status.mayBook ? 'primary' : 'secondary'} onClick={onChoose}>
          {status.mayBook ? text.bookDesk(desk.label) : text.lookAt(desk.label)}
        </Button>
      </PopoverSurface>
    </Popover>
  );
};
