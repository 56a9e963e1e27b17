import { describe, expect, test } from 'vitest';
import type { Me } from '../../api/people/contract.ts';
import { meAnswer, photoAnswer } from '../../api/people/schemas.ts';

const asha: Me = {
  id: 'per_01kb1n6v8a000000000000000a',
  name: 'Asha Whittle',
  jobTitle: 'Planning officer',
  department: 'Planning',
  officeLocation: null,
  roles: ['Editor'],
  isStaff: true,
  manager: { id: 'per_01kb1n6v8a000000000000000b', name: 'Tom Sharples', jobTitle: null, department: null },
  reports: 0,
  can: { administer: false, teach: false },
};

describe('the answer about oneself', () => {
  test('holds name, job, roles, manager and reports', () => {
    expect(meAnswer.parse(asha)).toEqual(asha);
  });

  test.each([
    ['an account id beside the person id', { ...asha, oid: '8a1f6d1e-0000-4000-8000-000000000001' }],
    ['a mail address of the manager', { ...asha, manager: { ...asha.manager, mail: 'tom@example.org' } }],
    ['a role nobody knows', { ...asha, roles: ['Owner'] }],
    ['an id of another kind', { ...asha, id: 'bkg_01kb1n6v8a000000000000000a' }],
  ])('never carries %s', (_what, answer) => {
    expect(meAnswer.safeParse(answer).success).toBe(false);
  });

  test('carries a picture as data, never as a link', () => {
    expect(photoAnswer.safeParse({ photo: 'data:image/jpeg;base64,AAAA' }).success).toBe(true);
    expect(photoAnswer.safeParse({ photo: null }).success).toBe(true);
    expect(photoAnswer.safeParse({ photo: 'https://example.org/me.jpg' }).success).toBe(false);
  });
});
