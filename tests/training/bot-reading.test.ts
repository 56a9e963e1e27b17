import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTraining, type TrainingReading } from '../../bot/training/reading.ts';
import { readingPromises } from '../support/utterances.ts';
import { UTTERANCES } from './utterances.ts';

const AROUND = {
  today: '2026-11-24',
  sites: [
    { id: 'sit_storey', name: 'The Storey' },
    { id: 'sit_hall', name: 'Lancaster Town Hall' },
    { id: 'sit_depot', name: 'Morecambe Depot' },
  ],
} as const;

/** A reading in the notation of the utterances; what narrows one's own sessions is not told by it. */
const inShort = (reading: TrainingReading | undefined): string => {
  if (!reading) return 'not ours';
  const { intent, sure, skills, spans, halves, way, site, code } = reading;
  if (!sure) return 'asks';
  if (intent === 'check-in') return [intent, code].filter(Boolean).join(' ');
  if (intent !== 'find') return intent;
  const days = spans.map(({ from, to }) => `${from}..${to ?? ''}`).join(',');
  return [intent, ...skills, days, ...halves, way, site?.replace('sit_', '@')].filter(Boolean).join(' ');
};

describe('what people type to the training room', () => {
  readingPromises(UTTERANCES, (words) => inShort(readTraining(words, AROUND)));

  test.each([
    ['a very long word', 'a'.repeat(50_000)],
    ['one topic without end', `training ${'excel '.repeat(9_000)}`],
    ['weeks without end', `training ${'next week '.repeat(9_000)}`],
    ['nothing but limits', 'before after by '.repeat(9_000)],
    ['spaces', `training${' '.repeat(50_000)}friday`],
  ])('is read no further than a message is long, even when it is %s', (_what, words) => {
    expect(readTraining(words, AROUND)).toEqual(readTraining(words.slice(0, 400), AROUND));
  });

  test('takes any code that is handed out, in capitals or not', () => {
    const handedOut = fc.stringMatching(/^\d[0-9A-HJKMNP-TV-Z]{5}$/);
    fc.assert(
      fc.property(handedOut, fc.boolean(), (code, isTypedInCapitals) => {
        const typed = isTypedInCapitals ? code : code.toLowerCase();
        expect(inShort(readTraining(`check in ${typed}`, AROUND))).toBe(`check-in ${code}`);
      }),
    );
  });
});
