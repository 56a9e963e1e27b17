import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../api/contract/ids.ts';
import { judgeLines, type Known, readLines } from '../../api/people/lines.rules.ts';

/** People a to h, known by `a@council.example`, and who manages whom so far. */
const knowing = (managers: Readonly<Record<string, string>> = {}, shared: readonly string[] = []): Known => ({
  idsOf: (address) => {
    const name = /^([a-h])@council\.example$/.exec(address)?.[1];
    if (!name) return [];
    return shared.includes(name) ? [`per_${name}`, 'per_twin'] : [`per_${name}`];
  },
  managerOf: (person) => {
    const manager = managers[person.slice(4)];
    return manager === undefined ? undefined : `per_${manager}`;
  },
});
const mail = (name: string) => `${name}@council.example`;
const csvOf = (...lines: string[]) => lines.map((line) => line.split('').map(mail).join(',')).join('\n');
const judged = (known: Known, ...lines: string[]) => {
  const { changes, problems } = judgeLines(readLines(csvOf(...lines)), known);
  return {
    changes: [...changes].map(([person, manager]) => `${person.slice(4)}${manager.slice(4)}`),
    problems: problems.map(({ line, problem }) => `${line} ${problem}`),
  };
};

describe('a list of reporting lines', () => {
  test.each([
    ['with commas', 'Person,Manager\na@x,b@x\n', [[2, 'a@x', 'b@x']]],
    ['with semicolons and no titles', 'a@x;b@x', [[1, 'a@x', 'b@x']]],
    ['with tabs, as copied from a sheet', 'a@x\tb@x', [[1, 'a@x', 'b@x']]],
    [
      'as Excel saves it: a mark before, other ends of lines',
      '\uFEFFWho,Boss\r\nA@X,B@x\r\n',
      [[2, 'a@x', 'b@x']],
    ],
    ['with quotes and spaces', '"a@x" , "b@x"', [[1, 'a@x', 'b@x']]],
    ['with empty lines and further columns', '\n\na@x,b@x,Housing\n', [[3, 'a@x', 'b@x']]],
    [
      'with a cell missing',
      'a@x\n,b@x',
      [
        [1, 'a@x', ''],
        [2, '', 'b@x'],
      ],
    ],
    ['with nothing in it', '', []],
  ])('is read %s', (_how, csv, lines) => {
    expect(readLines(csv).map(({ line, person, manager }) => [line, person, manager])).toEqual(lines);
  });

  test('says who gets which manager, and leaves out who has that one already', () => {
    expect(judged(knowing({ a: 'c' }), 'ac', 'bc')).toEqual({ changes: ['bc'], problems: [] });
  });

  test('says of each line why it does not count, and the others count', () => {
    const { changes, problems } = judgeLines(
      readLines(
        [
          `${mail('z')},${mail('a')}`,
          `${mail('a')},${mail('z')}`,
          mail('a'),
          csvOf('bb', 'cd', 'ce', 'hd'),
        ].join('\n'),
      ),
      knowing({}, ['h']),
    );

    expect([...changes]).toEqual([['per_c', 'per_d']]);
    expect(problems).toEqual([
      { line: 1, problem: 'unknown_person' },
      { line: 2, problem: 'unknown_manager' },
      { line: 3, problem: 'incomplete' },
      { line: 4, problem: 'own_manager' },
      { line: 6, problem: 'twice' },
      { line: 7, problem: 'shared_address' },
    ]);
  });

  test.each([
    ['in the list', {}, ['ab', 'bc', 'ca', 'da'], ['da'], ['1 loop', '2 loop', '3 loop']],
    ['with a line that is known already', { a: 'b' }, ['ba'], [], ['1 loop']],
    ['that another line of the list takes away', { a: 'b' }, ['ac', 'ba'], ['ac', 'ba'], []],
    [
      'that stands once a line of it is refused',
      { a: 'b' },
      ['ac', 'ca', 'ba'],
      [],
      ['1 loop', '2 loop', '3 loop'],
    ],
  ] as const)('finds a circle %s', (_where, managers, lines, changes, problems) => {
    expect(judged(knowing(managers), ...lines)).toEqual({ changes, problems });
  });

  test('never makes anybody their own manager, over however many others', () => {
    const name = fc.constantFrom(...'abcdefgh');
    const lists = fc.array(fc.tuple(name, name), { maxLength: 30 });
    fc.assert(
      fc.property(lists, (pairs) => {
        const { changes } = judgeLines(readLines(csvOf(...pairs.map((pair) => pair.join('')))), knowing());
        for (const person of changes.keys()) {
          const met = new Set<PersonId>();
          for (let at = changes.get(person); at !== undefined && !met.has(at); at = changes.get(at))
            met.add(at);
          expect(met.has(person)).toBe(false);
        }
      }),
    );
  });
});
