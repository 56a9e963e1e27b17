import { describe, expect, test } from 'vitest';
import { KNOWLEDGE_CHECKS, SKILLS, TASK_ITEMS } from '../../api/skills/framework/framework.ts';
import type { KnowledgeCheck, TaskItem } from '../../api/skills/framework/types.ts';
import type { SkillId } from '../../api/skills/framework.contract.ts';
import { faultsOfChecks, faultsOfTasks } from './framework-lint.ts';

/** What level 2 or more is essential of, for everybody or in a way of working, as the council begins. */
const CHECKED: readonly SkillId[] = [
  ...(['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'B4', 'C1', 'C2', 'C3'] as const),
  ...(['D2', 'D3', 'D4', 'E1', 'E2', 'E3', 'E4', 'F1', 'F2'] as const),
];

describe('what people are asked', () => {
  test('is a task at each level of each skill, short and without a trap', () => {
    expect(faultsOfTasks(TASK_ITEMS)).toEqual([]);
    expect(TASK_ITEMS.length).toBeGreaterThanOrEqual(96);
  });

  test('is checked by three scenarios or more where a skill is essential at level 2', () => {
    expect(faultsOfChecks(KNOWLEDGE_CHECKS, CHECKED)).toEqual([]);
    expect(KNOWLEDGE_CHECKS.length).toBeGreaterThanOrEqual(57);
  });

  test('is described by what one can watch, in short words', () => {
    const long = [...SKILLS.values()].flatMap(({ examples }) =>
      examples.filter((example) => example.split(/\s+/).length > 25),
    );

    expect(long).toEqual([]);
  });
});

describe('a task is sent back to its author', () => {
  const task: TaskItem = { id: 'B3.1a', skill: 'B3', level: 1, question: 'Join a meeting from its link' };

  test.each<[string, Partial<Record<keyof TaskItem, unknown>>, string]>([
    ['that is filed under another level', { level: 2 }, 'the id does not name its skill and level'],
    ['that is filed under another skill', { skill: 'B4' }, 'the id does not name its skill and level'],
    ['of no skill', { skill: 'G1' }, 'there is no such skill'],
    ['of level 0', { level: 0 }, 'there is no such level to ask for'],
    ['that asks again', { question: 'Could you join a meeting' }, 'the page asks "Could you" already'],
    ['with a stop', { question: 'Join a meeting.' }, 'begins with a verb and ends without a stop'],
    ['of many words', { question: `Join ${'and '.repeat(22)}go` }, 'takes longer than ten seconds to answer'],
  ])('%s', (_, wrong, fault) => {
    expect(faultsOfTasks([task])).not.toContain(`B3.1a: ${fault}`);
    expect(faultsOfTasks([{ ...task, ...wrong } as TaskItem])).toContain(`B3.1a: ${fault}`);
  });

  test('that is there twice, or not at all', () => {
    const faults = faultsOfTasks([task, task]);

    expect(faults).toContain('B3.1a: the id is used twice');
    expect(faults).toContain('"Join a meeting from its link" is asked twice');
    expect(faults).toContain('B3: no task at level 2');
    expect(faults).not.toContain('B3: no task at level 1');
  });
});

describe('a check is sent back to its author', () => {
  const check: KnowledgeCheck = {
    id: 'E2.k1',
    skill: 'E2',
    scenario: 'An e-mail asks for your password. What do you do?',
    options: ['Report it to the help desk', 'Answer it', 'Ignore it for now', 'Ask a friend of yours'],
    correct: 1,
    rationale: 'Nobody who may have your password needs to ask you for it.',
    source: { publisher: 'National Cyber Security Centre', title: 'Phishing', url: null },
  };
  const { options, source } = check;
  const withLast = (last: string) => ({ options: [...options.slice(0, 3), last] });

  test.each<[string, Partial<Record<keyof KnowledgeCheck, unknown>>, string]>([
    ['that is filed under another skill', { skill: 'E3' }, 'the id does not name its skill'],
    ['of no skill', { skill: 'G1' }, 'there is no such skill'],
    ['that asks nothing', { scenario: 'An e-mail asks.' }, 'the scenario does not end with a question'],
    ['with three options', { options: options.slice(0, 3) }, 'there are not four options'],
    ['with "all of the above"', withLast('All of the above'), 'an option speaks of the others'],
    ['with "none of these"', withLast('None of these options'), 'an option speaks of the others'],
    ['with "any of them"', withLast('Any of them would do'), 'an option speaks of the others'],
    ['with "both A and C"', withLast('Both A and C'), 'an option speaks of the others'],
    ['with an option twice', withLast('answer it!'), 'the options repeat'],
    ['without a right option', { correct: 4 }, 'the right option is none of them'],
    ['without a rationale', { rationale: '' }, 'the rationale is missing'],
    ['that explains nothing', { rationale: 'Answer it' }, 'the rationale only repeats the right option'],
    ['without a source', { source: { ...source, title: '' } }, 'the source has no publisher or no title'],
    ['of nobody', { source: { ...source, publisher: '' } }, 'the source has no publisher or no title'],
    ['with an open address', { source: { ...source, url: 'http://a' } }, 'the source has no safe address'],
    [
      'with a long sentence',
      { rationale: `${'much '.repeat(25)}more.` },
      'a sentence has more than 25 words',
    ],
  ])('%s', (_, wrong, fault) => {
    expect(faultsOfChecks([check], [])).not.toContain(`E2.k1: ${fault}`);
    expect(faultsOfChecks([{ ...check, ...wrong } as KnowledgeCheck], [])).toContain(`E2.k1: ${fault}`);
  });

  test('when there are fewer than three of a skill that needs them', () => {
    expect(faultsOfChecks([check, check], ['E2'])).toContain('E2: fewer than three checks');
    expect(faultsOfChecks([check, check, check], ['E2'])).not.toContain('E2: fewer than three checks');
  });

  test('that is there twice', () => {
    expect(faultsOfChecks([check, check], [])).toContain('E2.k1: the id is used twice');
    expect(faultsOfChecks([check, check], [])).toContain(`"${check.scenario}" is asked twice`);
  });

  test('when the longest option is the right one in more than 35 of 100', () => {
    const twenty = (longest: number): KnowledgeCheck[] =>
      Array.from({ length: 20 }, (_, at) => ({ ...check, correct: at < longest ? 0 : 1 }));

    expect(faultsOfChecks(twenty(7), [])).not.toContain('the right option is the longest too often');
    expect(faultsOfChecks(twenty(8), [])).toContain('the right option is the longest too often');
  });

  test('when the right option stands in one place too often', () => {
    const fault = 'the right option is in one place too often or too seldom';
    const at = (...places: number[]): KnowledgeCheck[] => places.map((correct) => ({ ...check, correct }));

    expect(faultsOfChecks(at(0, 1, 2, 3), [])).not.toContain(fault);
    expect(faultsOfChecks(at(0, 1, 2, 1), [])).toContain(fault);
    expect(faultsOfChecks(at(1, 1, 1), [])).toContain('E2: the right option is always in the same place');
  });
});
