import type { Viewer } from '../../api/contract/person.ts';
import type { Reply, RoomCommands } from '../shell/turn.ts';
import { trainingActions } from './actions.ts';
import { askToCheckIn } from './check-in.ts';
import { findSessions, NOT_SURE, todayOf } from './finding.ts';
import { myTraining } from './mine.ts';
import type { TrainingCommandPorts } from './ports.ts';
import { readTraining, type TrainingReading } from './reading.ts';
import { orSay } from './refusals.ts';
import { askForRoll } from './roll.ts';

/** The training room in chat. */
export const trainingCommands = (ports: TrainingCommandPorts): RoomCommands => ({
  room: 'training',
  // Whoever leads one calls its roll; that the digital lead calls any is checked anew with Entra, as in the tab.
  freshRoles: ['DigitalLead'],
  examples: ['find a session about Excel', 'my training', 'check in to my session', 'call the roll'],
  suggestions: [{ title: 'Find a session', verb: 'training.find' }],
  hear: async ({ viewer, text }) => {
    const reading = readTraining(text, { today: todayOf(ports), sites: await ports.sitesFor(viewer) });
    if (!reading) return undefined;
    return {
      sure: reading.sure,
      answer: () => orSay('Nothing was changed', () => answer(ports, viewer, reading)),
    };
  },
  act: trainingActions(ports),
});

const answer = (ports: TrainingCommandPorts, viewer: Viewer, reading: TrainingReading): Promise<Reply> => {
  const note = reading.sure ? undefined : NOT_SURE;
  switch (reading.intent) {
    case 'mine':
      return myTraining(ports, viewer, { ...reading, title: 'Your training', note });
    case 'give-back':
      return myTraining(ports, viewer, { ...reading, title: 'Which place do you want to give back?', note });
    case 'roll':
      return askForRoll(ports, viewer, note);
    case 'check-in':
      return askToCheckIn(ports, viewer, { code: reading.code, note });
    case 'find':
      return findSessions(ports, viewer, reading);
  }
};
