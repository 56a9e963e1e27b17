import type { Lane, Letter } from '../../api/skills/words.contract.ts';
import { counted } from '../shell/words.ts';

const LEVEL_NAMES = ['Not yet', 'Awareness', 'Working', 'Practitioner', 'Expert'] as const;

/** "2, Working": a level, and what it is called. */
export const levelName = (level: number): string => `${level}, ${LEVEL_NAMES[level] ?? ''}`;

/** What every page of the room says. */
export const text = {
  room: 'Pages of skills and training',
  csv: 'Download as CSV',
  staffOnly: {
    title: 'Digital skills are for staff',
    detail: 'Training sessions are for councillors too: choose Training in the menu.',
  },
  mine: {
    title: 'My digital skills',
    purpose: 'What you can do, what your job asks for, and what helps you get there.',
    begin: 'Start',
    goOn: 'Go on where you stopped',
    recheck: 'Check again',
    drop: {
      button: 'Throw it away',
      title: 'Throw away what you answered?',
      words: 'Your answers since you began are lost. What was known of your skills before stays as it is.',
      back: 'Keep it',
      done: 'Your unfinished answers are gone',
    },
    first: {
      title: 'Find out where you stand',
      detail:
        'Short questions about things you do at work. It takes about ten minutes, and nobody marks you.',
    },
    open: {
      title: 'You are in the middle of it',
      detail: 'Everything you answered is saved.',
    },
    again: {
      title: 'What has changed since then?',
      detail:
        'What is out of date is asked again, and what your job needs. Tick what you learned or what changed; it is asked first. It takes about five minutes.',
      chosen: (count: number) => (count === 0 ? 'Nothing ticked' : `${counted(count, 'skill')} ticked`),
      full: (most: number) => `${most} skills ticked: more would be no short check.`,
      back: 'Not now',
      action: 'Start the check',
    },
    told: {
      title: 'Who sees this',
      answers: 'Nobody but you sees what you answer.',
      lane: {
        named:
          'Your line manager sees, for each skill, the level that counts and what is missing. Each time they look is noted, and you can see it.',
        aggregate:
          'Your levels count in figures about groups of five people or more. Nobody sees them by name.',
      } as const satisfies Record<Lane, string>,
    },
    baseline: {
      met: 'You have what your job asks for.',
      below: (gaps: number) => `${counted(gaps, 'skill')} below what your job asks for.`,
      unassessed: 'Some skills that your job needs are not known yet.',
    },
    checked: (day: string) => `Last checked ${day}`,
    expired: (count: number) => `${counted(count, 'level')} out of date: check again.`,
  },
  levels: {
    title: 'Your levels',
    look: 'How to show the levels',
    looks: { picture: 'Picture', table: 'Table' },
    columns: {
      skill: 'Skill',
      claim: 'You said',
      effective: 'What counts',
      letter: 'Stands on',
      asked: 'Asked for',
      gap: 'Missing',
    },
    notYours: 'Not part of your job',
    unknown: 'Not known yet',
    none: '–',
    asked: (level: number) => `asked for ${levelName(level)}`,
    missing: (gap: number) => `${counted(gap, 'level')} missing`,
    met: 'Met',
    expired: 'out of date',
    letters: {
      S: 'S, your own word',
      K: 'K, questions you answered',
      O: 'O, seen by somebody',
      A: 'A, a certificate or work',
    } as const satisfies Record<Letter, string>,
    legend: 'Filled is what counts; the line below is what your job asks for.',
    why: 'What counts can be lower than what you said, until questions, a colleague or a certificate confirm it. Level 4 always needs one of the last two.',
    score: (score: number) => `${score} of 100`,
  },
  steps: {
    title: 'What helps you next',
    none: 'Nothing is missing. You could help a colleague.',
    plan: 'See my plan',
    session: (title: string, when: string, place: string) => `${title}, ${when}, ${place}`,
    nobody: 'Nothing is on offer yet. Ask the IT help desk, or your digital champion.',
    ask: (name: string) => `Ask ${name}, digital champion`,
    link: (title: string, minutes: number) => `${title}, ${minutes} minutes on your own`,
  },
  history: {
    title: 'How it was before',
    one: (day: string, score: string) => `${day}: ${score} overall`,
    unknown: 'not known',
  },
  team: {
    title: 'My team’s skills',
    purpose: 'Where your team stands, what is asked of it, and what helps.',
    named: 'Each person whose levels you see here can see that you looked.',
    none: {
      title: 'Nobody reports to you',
      detail: 'Reporting lines come from the directory. An administrator can help.',
    },
    aggregate:
      'This council shows no levels by name. Talk with your people about their own results, and offer them what helps.',
    invited: (of: number) => `${counted(of, 'person is', 'people are')} asked to check their skills.`,
    untold: 'How many did is not told: it would say who.',
    around: {
      title: (name: string, finding: string) => `${name}: ${finding}`,
      names: { team: 'Your team', department: 'Your department', council: 'The council' },
      why: {
        team: '',
        department: 'Figures of your team alone could tell of somebody, so these are of your department. ',
        council: 'Figures of your team or department alone could tell of somebody, so these are of all. ',
      },
      none: 'There are no figures yet. They are taken once a day, as soon as enough people have checked their skills.',
      heading: 'Figures around your team',
    },
    steps: {
      title: 'What you can offer your team',
      none: 'Nothing is on offer yet for what is asked of your team.',
      sessions: 'See all sessions',
      champions: 'See all champions',
    },
    required: {
      title: 'What is asked of your team',
      purpose: 'The highest level that is essential for anybody in it.',
      none: 'Nothing is essential for anybody in your team.',
      one: (title: string, level: number) => `${title}: ${levelName(level)}`,
    },
    unknown:
      'Nothing to show yet. They have not checked their skills, or did so when levels were not shown by name.',
    met: 'Has what the job asks for.',
    below: (gaps: number) => `${counted(gaps, 'skill')} below what the job asks for:`,
    unassessed: 'Some skills that the job needs are not known yet.',
    gap: (title: string, level: number, asked: number) =>
      `${title}: ${levelName(level)}; asked for ${levelName(asked)}`,
    answered: (count: number, of: number) =>
      `${count} of ${counted(of, 'person', 'people')} have checked their skills.`,
  },
  assessment: {
    title: 'Check my digital skills',
    purpose:
      'Answer for your work today. All is saved as you go: you can stop and go on later, on any device.',
    lead: 'Could you do this at work today, without help?',
    values: {
      alone: 'Yes, on my own',
      with_help: 'With help',
      not_yet: 'Not yet',
      not_my_job: 'Not part of my job',
    },
    progress: (done: number, of: number) => `${done} of ${counted(of, 'skill')} done`,
    checks: (done: number, of: number) => `${done} of ${counted(of, 'question')} answered`,
    back: 'Change my last answer',
    forward: 'Leave it as it was',
    was: (value: string) => `You answered: ${value}`,
    check: 'What would you do?',
    choose: 'Choose one of the answers, then go on',
    next: 'Go on',
    done: {
      title: 'That was all',
      detail: 'Your levels count once you finish. Nobody but you sees your answers.',
      action: 'Finish and see my levels',
    },
    later: 'Stop for now',
    over: {
      title: 'This check is finished',
      dropped: 'This check was thrown away',
      detail: 'These are the questions you were asked, and why one answer is best.',
      levels: 'See my levels',
      right: 'You chose the best answer.',
      wrong: (chosen: string) => `You chose: ${chosen}`,
      best: (right: string) => `Best: ${right}`,
      source: 'Read more:',
    },
  },
} as const;
