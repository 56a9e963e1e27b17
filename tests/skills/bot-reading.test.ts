import { describe, expect, test } from 'vitest';
import { readSkills, type SkillsReading } from '../../bot/skills/reading.ts';
import { readingPromises } from '../support/utterances.ts';
import { UTTERANCES } from './utterances.ts';

/** A reading in the notation of the utterances. */
const inShort = (reading: SkillsReading | undefined): string => {
  if (!reading) return 'not ours';
  return reading.sure ? reading.intent : 'asks';
};

describe('what staff type to the skills room', () => {
  readingPromises(UTTERANCES, (words) => inShort(readSkills(words)));

  test.each([
    ['a very long word', `check my ${'s'.repeat(50_000)}`],
    ['courtesy without end', `${'please '.repeat(8_000)}check my skills`],
    ['the same again and again', 'my skills '.repeat(5_000)],
    ['nothing but signs', '<>"\'“'.repeat(10_000)],
  ])('is read no further than a message is long, even when it is %s', (_what, words) => {
    expect(readSkills(words)).toEqual(readSkills(words.slice(0, 400)));
  });
});
