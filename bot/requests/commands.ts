import type { Viewer } from '../../api/contract/person.ts';
import type { Reply, RoomCommands } from '../shell/turn.ts';
import { requestActions } from './actions.ts';
import {
  approvals,
  askForAbsence,
  askForLeave,
  askForReturn,
  balance,
  checkLeave,
  leaveToCancel,
  myRequests,
  NOT_SURE,
  openForm,
  todayOf,
} from './asking.ts';
import type { RequestCommandPorts } from './ports.ts';
import { type RequestReading, readRequests } from './reading.ts';
import { orSay } from './refusals.ts';
import { whoIsAway } from './who-is-away.ts';

/** The requests room in chat. */
export const requestsCommands = (ports: RequestCommandPorts): RoomCommands => ({
  room: 'requests',
  freshRoles: ['HR'],
  examples: [
    'half day Friday pm',
    'my leave balance',
    "I'm off sick",
    'my requests',
    'who is away next week',
  ],
  suggestions: [{ title: 'Ask for leave', verb: 'requests.ask-leave' }],
  hear: async ({ viewer, text }) => {
    const reading = readRequests(text, todayOf(ports));
    if (!reading) return undefined;
    return {
      sure: reading.sure,
      answer: () => orSay(ports.linkTo, 'Nothing was changed', () => answer(ports, viewer, reading)),
    };
  },
  act: requestActions(ports),
});

const FORMS = {
  expenses: 'expenses',
  equipment: 'equipment',
  details: 'personal-details',
  query: 'hr-query',
};

/** Shows or asks; a wish that is not certain is asked with what was understood already chosen. */
const answer = async (
  ports: RequestCommandPorts,
  viewer: Viewer,
  reading: RequestReading,
): Promise<Reply> => {
  const { intent, sure, span } = reading;
  const note = sure ? undefined : NOT_SURE;
  switch (intent) {
    case 'leave':
      return sure && span ? checkLeave(ports, viewer, span) : askForLeave(ports, note, span);
    case 'balance':
      return balance(ports, viewer);
    case 'sick':
      return askForAbsence(ports, viewer, note, sure ? span : undefined);
    case 'back':
      return askForReturn(ports, viewer, sure ? span?.from : undefined);
    case 'mine':
      return myRequests(ports, viewer, note);
    case 'away':
      return whoIsAway(ports, viewer, span, note);
    case 'cancel':
      return leaveToCancel(ports, viewer, span, note);
    case 'approvals':
      return approvals(ports, viewer, note);
    default:
      return openForm(ports, viewer, FORMS[intent]);
  }
};
