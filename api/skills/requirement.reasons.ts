import type { SkillId } from './framework.contract.ts';

/**
 * Why the council asks for each skill at all. An essential level decides what people are trained in and may be tested
 * for, so it has to be justified where it weighs more on some than on others (Equality Act 2010, s. 19; Essop v Home
 * Office [2017] UKSC 27). A council puts its own reasons in their place.
 */
export const FIRST_REASONS: Readonly<Record<SkillId, string>> = {
  A1: 'Pay, policies and safety notices reach people on a device they sign in to, and nobody is near to start it.',
  A2: 'Notices and systems are reached online, from wherever the work is.',
  A3: 'Desks and rooms are shared, and each place has to be set up safely by whoever uses it.',
  A4: 'Whoever knows the settings can ask for what they need before it hurts.',
  B1: 'The council writes to its staff by e-mail, and residents expect an answer from whoever is in.',
  B2: 'Colleagues are elsewhere, and chat is how they are found when it cannot wait.',
  B3: 'Teams meet online, and everybody has to be heard there.',
  B4: 'Several people write one text, and copies that are sent around lose work.',
  C1: 'What the council cannot find it cannot answer for, and the law says how long records are kept.',
  C2: 'Advice to residents rests on what staff look up.',
  C3: 'What is published has to be accessible by law, and people in every service publish something.',
  C4: 'Lists and figures are part of the job.',
  D1: 'Leave, pay and personal details are kept online, by each person for themselves.',
  D2: 'Work that is not recorded in the service’s system is not known to have been done.',
  D3: 'Rooms, desks and leave are booked online, and others have to know where one is.',
  D4: 'Residents ask whoever they meet how to get a service online.',
  E1: 'One weak password opens the council’s systems to a stranger.',
  E2: 'Most attacks on councils begin with a message to one person.',
  E3: 'The law protects personal data whoever holds them; at a resident’s door there is nobody to ask first.',
  E4: 'Rules on conduct and working time bind everybody, most of all where work follows people home.',
  F1: 'Whoever knows the first steps and where help is does not lose a day.',
  F2: 'Tools change more often than courses are given.',
  F3: 'Those who do the work know best which steps could be spared.',
  F4: 'An assistant is at hand in every program, with what it gets wrong.',
};
