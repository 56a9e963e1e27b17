import type { Viewer } from '../../api/contract/person.ts';
import type { Reply, RoomCommands } from '../shell/turn.ts';
import { skillsActions } from './actions.ts';
import { askForCheck, leadToTeam, showGaps, showLevels, whichWish } from './asking.ts';
import type { SkillsCommandPorts } from './ports.ts';
import { readSkills, type SkillsReading } from './reading.ts';
import { orSay } from './refusals.ts';

/** The skills room in chat: a person's own, and nobody else's. */
export const skillsCommands = (ports: SkillsCommandPorts): RoomCommands => ({
  room: 'skills',
  examples: ['check my skills', 'my gaps'],
  suggestions: [],
  hear: async ({ viewer, text }) => {
    const reading = readSkills(text);
    return reading && { sure: reading.sure, answer: () => orSay(() => answer(ports, viewer, reading)) };
  },
  act: skillsActions(ports),
});

const ANSWERS: Readonly<
  Record<SkillsReading['intent'], (ports: SkillsCommandPorts, viewer: Viewer) => Promise<Reply>>
> = {
  check: (ports, viewer) => askForCheck(ports, viewer),
  levels: showLevels,
  gaps: showGaps,
  team: leadToTeam,
};

const answer = async (
  ports: SkillsCommandPorts,
  viewer: Viewer,
  { intent, sure }: SkillsReading,
): Promise<Reply> => (sure ? ANSWERS[intent](ports, viewer) : whichWish(viewer));
