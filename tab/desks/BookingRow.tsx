import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { DeskFilled, DeskRegular } from '@fluentui/react-icons';
import { type ComponentType, useRef } from 'react';
import type { Half } from '../../api/contract/time.ts';
import type { BookingView } from '../../api/desks/contract.ts';
import { TextLink } from '../shell/links.tsx';
import { useKeptFocus } from '../shell/use-kept-focus.ts';
import { longDay } from '../shell/words.ts';
import { spanOf } from './status.ts';
import { text } from './text.ts';
import { useBookDesk, useCancelBooking } from './use-bookings.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    ':focus:not(:focus-visible)': { outlineStyle: 'none' },
  },
  gone: {
    backgroundColor: 'transparent',
    borderTopStyle: 'dashed',
    borderRightStyle: 'dashed',
    borderBottomStyle: 'dashed',
    borderLeftStyle: 'dashed',
  },
  icon: { fontSize: '24px', lineHeight: 0, color: tokens.colorBrandForeground1 },
  iconGone: { color: tokens.colorNeutralForeground3 },
  words: { display: 'grid', flexGrow: 1, flexBasis: '180px', minWidth: 0, rowGap: '2px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  struck: { textDecorationLine: 'line-through' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
});

export interface GiveBackProps {
  readonly halves: readonly Half[];
  /** The whole name of the control, as each row has one. */
  readonly name: string;
  readonly busy: boolean;
  readonly onGiveBack: (half: Half) => void;
}

interface BookingRowProps {
  readonly booking: BookingView;
  /** How half of the day is given back; absent where there is no room for it, as on Home. */
  readonly giveBack?: ComponentType<GiveBackProps>;
}

/** One booking of the viewer's own, with what may be done about it. A cancellation shows at once. */
export const BookingRow = ({ booking, giveBack: GiveBack }: BookingRowProps) => {
  const styles = useStyles();
  const row = useRef<HTMLDivElement>(null);
  useKeptFocus(row);
  const cancel = useCancelBooking(booking);
  const again = useBookDesk(() => booking.desk.label);
  const { desk, floor, site, date, halves, can } = booking;
  const cancelled =
    booking.state === 'cancelled' || (cancel.isPending && cancel.variables.half === undefined);
  const kept = cancel.isPending ? halves.filter((half) => half !== cancel.variables.half) : halves;
  const day = longDay(date);
  const onPlan = `/desks?floor=${floor.id}&date=${date}`;
  return (
    <div ref={row} tabIndex={-1} className={mergeClasses(styles.row, cancelled && styles.gone)}>
      <span className={mergeClasses(styles.icon, cancelled && styles.iconGone)} aria-hidden="true">
        {cancelled ? <DeskRegular /> : <DeskFilled />}
      </span>
      <div className={styles.words}>
        <Text weight="semibold" className={cancelled ? styles.struck : ''}>
          {text.desk(desk.label)}, {text.when[spanOf(kept)]}
        </Text>
        <Text className={styles.quiet}>
          {cancelled && `${text.isCancelled}. `}
          {desk.zoneName}, {floor.name}, {site.name}
        </Text>
        {!cancelled && <TextLink to={onPlan}>{text.seeOnPlan}</TextLink>}
      </div>
      <div className={styles.actions}>
        {!cancelled && GiveBack !== undefined && can.giveBack.length > 0 && (
          <GiveBack
            halves={can.giveBack}
            name={text.changeDesk(desk.label, day)}
            busy={cancel.isPending}
            onGiveBack={(half) => cancel.mutate({ id: booking.id, half })}
          />
        )}
        {!cancelled && can.cancel && (
          <Button
            aria-label={text.cancelDesk(desk.label, day)}
            disabledFocusable={cancel.isPending}
            onClick={() => {
              // The button goes with what it cancels; the row stays, or hands focus on.
              row.current?.focus();
              cancel.mutate({ id: booking.id });
            }}
          >
            {text.cancel}
          </Button>
        )}
        {booking.state === 'cancelled' && can.bookAgain && (
          <Button
            aria-label={text.bookAgainDesk(desk.label, day)}
            disabledFocusable={again.isPending}
            onClick={() => again.mutate({ deskId: desk.id, date, halves })}
          >
            {text.bookAgain}
          </Button>
        )}
      </div>
    </div>
  );
};
