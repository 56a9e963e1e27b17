import { homeEndpoint } from '../../api/contract/home.ts';
import type { Half } from '../../api/contract/time.ts';
import {
  type BookInput,
  type BookingView,
  bookDesk,
  cancelBooking,
  floorDay,
  listMyBookings,
} from '../../api/desks/contract.ts';
import { useWrite } from '../shell/api.tsx';
import { useNotices } from '../shell/notices.tsx';
import type { ProblemError } from '../shell/problem-error.ts';
import { longDay } from '../shell/words.ts';
import { spanOf } from './status.ts';
import { text } from './text.ts';

const CHANGES = [floorDay, listMyBookings, homeEndpoint];

/** "Tuesday 24 November, all day". */
export const whenWords = (date: BookingView['date'], halves: readonly Half[]): string =>
  `${longDay(date)}, ${text.when[spanOf(halves)]}`;

interface Said {
  readonly title: string;
  readonly detail: string;
}

/** A refusal in words, when nothing better than its own is known. */
const inItsWords = ({ title, detail }: ProblemError): string =>
  detail === undefined ? `${title}.` : `${title}. ${detail}`;

/** How to say that a desk was not booked; the page may know of a free one beside it. */
type Explain = (problem: ProblemError, input: BookInput) => Promise<Said | undefined>;

/** Books a desk, says so, and lets it be undone for ten seconds. */
export const useBookDesk = (labelOf: (desk: BookInput['deskId']) => string, explain?: Explain) => {
  const notices = useNotices();
  const undo = useWrite(cancelBooking, {
    changes: CHANGES,
    done: ({ desk }) => notices.done(text.cancelled(desk.label)),
    refused: (problem) => notices.problem(problem),
  });
  return useWrite(bookDesk, {
    changes: CHANGES,
    done: ({ id, desk, date, halves }) =>
      notices.done(text.booked(desk.label), {
        detail: whenWords(date, halves),
        undo: () => undo.mutate({ id }),
      }),
    refused: async (problem, input) => {
      const said = await explain?.(problem, input).catch(() => undefined);
      notices.refused(
        said?.title ?? text.notBooked(labelOf(input.deskId)),
        said?.detail ?? inItsWords(problem),
      );
    },
  });
};

/** What a cancellation gave back: not the half that is already over. */
const givenBack = (before: BookingView, after: BookingView): readonly Half[] =>
  after.state === 'cancelled' ? before.halves : before.halves.filter((half) => !after.halves.includes(half));

/** Cancels this booking or a half of it, says so, and lets it be undone for ten seconds by booking it again. */
export const useCancelBooking = (booking: BookingView) => {
  const notices = useNotices();
  const { label } = booking.desk;
  const undo = useWrite(bookDesk, {
    changes: CHANGES,
    done: ({ desk, date, halves }) =>
      notices.done(text.booked(desk.label), { detail: whenWords(date, halves) }),
    refused: (problem) => notices.refused(text.notBooked(label), inItsWords(problem)),
  });
  return useWrite(cancelBooking, {
    changes: CHANGES,
    done: (after) => {
      const halves = givenBack(booking, after);
      notices.done(text.cancelled(label), {
        detail: whenWords(booking.date, halves),
        undo: () => undo.mutate({ deskId: booking.desk.id, date: booking.date, halves }),
      });
    },
    refused: (problem) => notices.refused(text.notCancelled(label), inItsWords(problem)),
  });
};
