import type { Period } from '../platform/catalogue.ts';

/** With the person's record goes every way from their id back to their name. */
export const LEAVER: Period = {
  id: 'people.leaver',
  title: 'Who a person was who has left',
  after: 'after leaving',
  days: 2_192,
  least: 2_192,
  most: 3_653,
  source:
    'Leave records have to be kept for six years (Employment Rights Act 2025 s35, Working Time Regulations reg. 16B), and so must whose they are',
};

export const CHOICES: Period = {
  id: 'people.choices',
  title: 'How a person worked and looked who has left',
  after: 'after leaving',
  ...{ days: 0, least: 0, most: 0 },
  source: 'It explains nothing afterwards; only a legal hold keeps it (UK GDPR Art. 5(1)(e))',
};

export const HOLD: Period = {
  id: 'people.hold',
  title: 'A legal hold that was ended',
  after: 'after its end',
  ...{ days: 2_192, least: 365, most: 3_653 },
  source: 'What it was placed for can be claimed for six years (Limitation Act 1980 s5)',
};

export const ACCESS: Period = {
  id: 'people.access',
  title: 'Who opened sensitive records',
  after: 'after the end of the month',
  ...{ days: 731, least: 731, most: 2_192 },
  source:
    'Long enough to ask who opened what about oneself, and no longer (UK GDPR Art. 5(1)(e)). No law names a time; two years is Guildhall’s proposal',
};
