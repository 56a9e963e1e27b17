import type { Secrecy } from '../../api/news/grounds.contract.ts';
import { counted } from '../shell/words.ts';

const STATES = { draft: 'Draft', circulated: 'Circulated', withdrawn: 'Taken back' } as const;

/** What the pages say to those who write briefings and to the monitoring officer. */
export const text = {
  desk: {
    title: 'Private briefings you wrote',
    purpose: 'Only you, the councillors you name and the monitoring officer know that they are there.',
    write: 'Write a private briefing',
    none: {
      title: 'You have written no private briefing',
      detail: 'It tells named councillors what may not be told in public. It is no decision.',
    },
    counts: (circulated: number, opened: number, acknowledged: number) =>
      `${counted(circulated, 'councillor')}: ${opened} opened it, ${acknowledged} acknowledged it`,
    review: (day: string) => `Restriction looked at again by ${day}`,
    register: 'Register of restrictions',
    notYours: {
      title: 'Writing private briefings is for editors',
      detail:
        'Department editors and the monitoring officer may write them as well. An administrator can appoint you.',
    },
  },
  stateOf: (state: keyof typeof STATES) => STATES[state],
  form: {
    newTitle: 'Write a private briefing',
    purpose: 'Say why it is private before you say anything else. All of it is needed.',
    notADecision:
      'A briefing is not a decision. If councillors have to decide, use a report to the committee instead.',
    restriction: 'Why it is private',
    nation: 'Whose law applies?',
    kind: 'Which kind of private?',
    kinds: {
      exempt: 'Exempt: the council decides that it stays private',
      confidential: 'Confidential: government, the law or a court forbids telling the public',
    } satisfies Record<Secrecy, string>,
    grounds: 'On which grounds?',
    weighed: 'The law asks you to weigh the public interest.',
    publicInterest: 'Public interest',
    publicInterestHint:
      'Say what speaks for telling the public, and why keeping it private weighs more now. Readers see this.',
    decidedBy: 'Who decided that it is private?',
    reviewOn: 'Look at the restriction again by',
    reviewHint: 'Within a year. Nothing is released by itself on that day.',
    reviewMoved: 'Only the monitoring officer moves it, once readers have the briefing.',
    challenge: 'How can a reader object?',
    challengeUsual:
      'Write to the monitoring officer and say why you think it should be public. You get an answer within ten working days.',
    circulation: 'Which councillors are given it?',
    circulationHint: 'Each of them is told that a confidential briefing is waiting, and nothing more.',
    all: 'Choose all',
    nobody: 'Choose none',
    chosen: (count: number) => `${counted(count, 'councillor')} chosen`,
    content: 'What it says',
    contentTitle: 'Title',
    contentTitleHint: 'Only its readers see it.',
    summary: 'Summary',
    summaryHint: 'One or two sentences, for its readers.',
    body: 'Text of the briefing',
    picturesLater: 'Save the draft first; then you can add pictures to it.',
    impact: 'Digital impact assessment',
    impactParts: {
      affects: 'Whom does it affect?',
      barriers: 'What may keep a councillor from it?',
      actions: 'What is done about it?',
    },
    save: 'Save the draft',
    saveChanges: 'Save',
    saved: 'Saved. Nobody is given it yet.',
    savedAgain: 'Saved. Readers see a new text once it is circulated.',
    missing: 'Fill in everything to save.',
  },
  manage: {
    part: 'What to look at',
    parts: { readers: 'Readers', text: 'Change it', restriction: 'Restriction' },
    readers: 'Who is given it',
    asReader: 'See it as readers do',
    reader: 'Councillor',
    state: 'How far',
    when: { added: 'Given', seen: 'Seen', opened: 'Opened', acknowledged: 'Acknowledged' },
    removed: (when: string) => `Taken off ${when}`,
    takeOff: 'Take off',
    takeOffOf: (name: string) => `Take off ${name}`,
    takenOff: (name: string) => `${name} cannot open it any more`,
    add: 'Give it to more councillors',
    addThem: 'Give it to them',
    added: (count: number) => `Given to ${counted(count, 'more councillor')}`,
    nobodyElse: 'All councillors are given it.',
    circulate: 'Circulate',
    circulateTitle: (count: number) => `Give it to ${counted(count, 'councillor')}?`,
    circulateAgain: 'Circulate the new text',
    circulateWords:
      'They are told that a confidential briefing is waiting. What was circulated stays as it is.',
    change: 'What kind of change is it?',
    changes: {
      material: 'It says something new: readers open and acknowledge it again',
      minor: 'A small correction: what readers did still counts',
    },
    reason: 'What changed?',
    circulated: 'Circulated',
    first: 'First version',
    back: 'Go back',
    withdraw: 'Take it back',
    withdrawTitle: 'Take it back from everybody?',
    withdrawWords: 'Nobody in the circulation can open it any more. What they did stays on record.',
    withdrawn: 'Taken back',
    why: 'Why?',
    review: 'Keep the restriction',
    reviewTitle: 'Keep the restriction?',
    reviewWords: 'Say why it still has to be private. Readers see the new date.',
    reviewed: 'The restriction stays',
  },
  register: {
    title: 'Register of restrictions',
    purpose: 'What is kept private, on which grounds, and when it has to be looked at again.',
    view: 'Which restrictions',
    views: { overdue: 'Overdue', all: 'All' },
    overdue: (count: number) =>
      count === 0 ? 'No review is overdue.' : `${counted(count, 'review is', 'reviews are')} overdue.`,
    none: { title: 'No restriction here', detail: 'Restrictions show here, the one due first at the top.' },
    notYours: {
      title: 'The register is for the monitoring officer',
      detail: 'An administrator appoints the monitoring officer.',
    },
    late: 'Overdue',
    line: (kind: string, cited: string, count: number) =>
      `${kind}, ${cited}. Given to ${counted(count, 'councillor')}.`,
    due: (day: string) => `Look at it again by ${day}`,
    decided: (name: string, when: string) => `Decided by ${name}, ${when}`,
  },
} as const;
