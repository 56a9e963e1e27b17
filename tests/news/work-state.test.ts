import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  begin,
  failed,
  keepMine,
  kept,
  met,
  mustSave,
  phaseOf,
  type Stored,
  sent,
  takeTheirs,
  typed,
  type WorkState,
} from '../../tab/news/desk/work-state.ts';

const first: Stored<string> = { rev: 1, content: 'one' };

describe('a text that is being written', () => {
  test('is saved, changed, on its way and saved again', () => {
    const changed = typed(begin(first), 'two');
    const underWay = sent(changed);
    const done = kept(underWay, 2);

    expect([begin(first), changed, underWay, done].map(phaseOf)).toEqual([
      'saved',
      'changed',
      'saving',
      'saved',
    ]);
    expect(done.base).toEqual({ rev: 2, content: 'two' });
  });

  test('is sent once more where somebody typed on while it was on its way', () => {
    const state = kept(typed(sent(typed(begin(first), 'two')), 'two and more'), 2);

    expect(mustSave(state)).toBe(true);
    expect(state.base).toEqual({ rev: 2, content: 'two' });
  });

  test('is tried again after it did not come through, and counts as saved once taken back', () => {
    const state = failed(sent(typed(begin(first), 'two')));

    expect(phaseOf(state)).toBe('failed');
    expect(mustSave(state)).toBe(true);
    expect(phaseOf(typed(state, 'one'))).toBe('saved');
  });
});

describe('a text that two people write', () => {
  const both = met(sent(typed(begin(first), 'mine')), { rev: 2, content: 'theirs' });

  test('is not sent until one of the two is chosen', () => {
    expect(phaseOf(both)).toBe('conflict');
    expect(mustSave(both)).toBe(false);
    expect(mustSave(typed(both, 'mine and more'))).toBe(false);
  });

  test('is mine on top of theirs, which can still be seen', () => {
    const state = keepMine(both);

    expect(state).toMatchObject({ content: 'mine', base: { rev: 2 }, setAside: 'theirs' });
    expect(mustSave(state)).toBe(true);
  });

  test('is theirs, and mine can still be seen', () => {
    const state = takeTheirs(both);

    expect(state).toMatchObject({ content: 'theirs', base: { rev: 2 }, setAside: 'mine' });
    expect(phaseOf(state)).toBe('saved');
  });

  test('needs no choice where only one of them wrote, or where both wrote the same', () => {
    const alone = met(begin(first), { rev: 2, content: 'theirs' });
    const alike = met(sent(typed(begin(first), 'theirs')), { rev: 2, content: 'theirs' });

    expect([alone, alike].map(phaseOf)).toEqual(['saved', 'saved']);
    expect([alone.content, alike.base.rev]).toEqual(['theirs', 2]);
  });

  test('is not taken for another person’s where the answer to a save was lost', () => {
    const lost = typed(failed(sent(typed(begin(first), 'mine'))), 'mine and more');

    const state = met(sent(lost), { rev: 2, content: 'mine' });

    expect(phaseOf(state)).toBe('failed');
    expect(state.base.rev).toBe(2);
    expect(mustSave(state)).toBe(true);
  });
});

test('no order of typing, saving, failing and meeting loses what was typed last or what another saved', () => {
  // The server: it takes what comes with its own revision, and refuses the rest.
  const steps = fc.array(
    fc.constantFrom('type', 'send', 'answer', 'lose', 'fail', 'other', 'mine', 'theirs'),
    {
      maxLength: 40,
    },
  );
  fc.assert(
    fc.property(steps, (all) => {
      let server: Stored<string> = first;
      let state: WorkState<string> = begin(first);
      all.forEach((step, at) => {
        if (step === 'type') state = typed(state, `typed ${at}`);
        if (step === 'other') server = { rev: server.rev + 1, content: `other ${at}` };
        if (step === 'send' && mustSave(state)) state = sent(state);
        const { sending } = state;
        if (sending !== undefined && ['answer', 'lose'].includes(step)) {
          const isTaken = state.base.rev === server.rev;
          // Whoever wrote `server.content` has seen it kept; it may only go where this page has shown it.
          if (isTaken) server = { rev: server.rev + 1, content: sending };
          if (step === 'lose') state = failed(state);
          else state = isTaken ? kept(state, server.rev) : met(state, server);
        }
        if (sending !== undefined && step === 'fail') state = failed(state);
        const last = state;
        if (step === 'mine') state = keepMine(state);
        if (step === 'theirs') state = takeTheirs(state);
        if (last.theirs !== undefined && state.theirs === undefined)
          expect([state.content, state.setAside].sort()).toEqual([last.content, last.theirs.content].sort());
      });

      const typedLast = all.lastIndexOf('type');
      if (typedLast >= 0 && !all.includes('theirs'))
        expect([state.content, state.setAside]).toContain(`typed ${typedLast}`);
    }),
    { numRuns: 300 },
  );
});
