import type { z } from 'zod';
import type { FieldError } from '../../contract/problem.ts';

const MAX_FIELDS = 20;

/** What a caller should change, field by field. */
export const fieldErrors = (issues: readonly z.core.$ZodIssue[]): FieldError[] =>
  issues
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({ field: [...issue.path, key].join('.'), message: issue.message }))
        : [{ field: issue.path.join('.'), message: issue.message }],
    )
    .slice(0, MAX_FIELDS);

const KINDS: Readonly<Record<string, string>> = {
  string: 'Send this as text',
  number: 'Send this as a number',
  int: 'Send this as a whole number',
  boolean: 'Send true or false',
  array: 'Send this as a list',
  object: 'Send this as an object',
  date: 'Send this as a date',
};

/** Plain words for what a schema refused. A schema that says it better in its own words wins. */
export const wordsFor = (issue: z.core.$ZodRawIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'Add this'
        : (KINDS[String(issue.expected)] ?? 'Send another kind of value');
    case 'unrecognized_keys':
      return 'Remove this: it is not known here';
    case 'invalid_value':
      return `Choose one of: ${(issue.values as readonly unknown[]).slice(0, 20).map(String).join(', ')}`;
    case 'too_small':
      return `Use at least ${String(issue.minimum)}${unitOf(issue.origin, issue.minimum)}`;
    case 'too_big':
      return `Use at most ${String(issue.maximum)}${unitOf(issue.origin, issue.maximum)}`;
    case 'not_multiple_of':
      return `Use a multiple of ${String(issue.divisor)}`;
    case 'invalid_format':
      return 'Check how this is written';
    default:
      return 'Change this';
  }
};

const unitOf = (origin: unknown, count: number | bigint): string => {
  const one = Number(count) === 1;
  if (origin === 'string') return one ? ' character' : ' characters';
  if (origin === 'array' || origin === 'set') return one ? ' entry' : ' entries';
  return '';
};
