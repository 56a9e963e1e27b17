import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ID_PATTERN } from '../../api/contract/ids.ts';
import * as contract from '../../api/desks/contract.ts';
import { bookInput, dayInput, plan } from '../../api/desks/schemas.ts';

const deskId = `dsk_${'0'.repeat(26)}`;
const floorId = `flr_${'0'.repeat(26)}`;

describe('what the desks room accepts', () => {
  test('a half day or a whole day at a desk can be asked for', () => {
    for (const halves of [['am'], ['pm'], ['am', 'pm']])
      expect(bookInput.safeParse({ deskId, date: '2026-11-24', halves }).success).toBe(true);
  });

  test.each([
    ['no half', { deskId, date: '2026-11-24', halves: [] }],
    ['a half twice', { deskId, date: '2026-11-24', halves: ['am', 'am'] }],
    ['a half we do not know', { deskId, date: '2026-11-24', halves: ['evening'] }],
    ['a day that does not exist', { deskId, date: '2026-02-29', halves: ['am'] }],
    ["another room's id", { deskId: floorId, date: '2026-11-24', halves: ['am'] }],
    ['a person to book for', { deskId, date: '2026-11-24', halves: ['am'], personId: 'per_1' }],
  ])('%s is refused at the door', (_, input) => {
    expect(bookInput.safeParse(input).success).toBe(false);
  });

  test('ids follow the pattern every id has', () => {
    expect(deskId).toMatch(ID_PATTERN);
    expect(dayInput.safeParse({ id: floorId, date: '2026-11-24' }).success).toBe(true);
    expect(dayInput.safeParse({ id: 'flr_x', date: '2026-11-24' }).success).toBe(false);
  });

  test('answers can be described to others as JSON Schema', () => {
    expect(z.toJSONSchema(plan)).toMatchObject({ type: 'object', additionalProperties: false });
  });

  test('every refusal is a sentence that ends without a full stop, as a title does', () => {
    for (const { title } of Object.values(contract.DESK_REFUSALS)) expect(title).toMatch(/^[A-Z].*[^.]$/);
  });

  test('no endpoint promises a code that the room does not have', () => {
    for (const { refusals } of [contract.bookDesk, contract.cancelBooking, contract.findFreeDesks])
      for (const [code, refusal] of Object.entries(refusals))
        expect(contract.DESK_REFUSALS).toHaveProperty(code, refusal);
  });
});
