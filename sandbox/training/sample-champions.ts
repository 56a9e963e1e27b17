import type { NominateInput } from '../../api/training/champion.contract.ts';

/** Somebody of the sample council who offers to help colleagues, found by their job. */
export interface SampleChampion {
  readonly job: string;
  readonly offer: NominateInput;
  /** How far it has come; appointed where absent. */
  readonly waitsFor?: 'manager' | 'digital lead';
}

/** Not every department has one, as the map of champions has gaps to show. */
export const SAMPLE_CHAMPIONS: readonly SampleChampion[] = [
  { job: 'Stores Clerk', offer: { skills: ['A1', 'A2', 'D2'], hoursPerMonth: 6 } },
  { job: 'Digital Support Adviser', offer: { skills: ['B1', 'B2', 'D4'], hoursPerMonth: 12 } },
  { job: 'Service Designer', offer: { skills: ['B4', 'C1', 'F3'], hoursPerMonth: 8 } },
  { job: 'Data Analyst', offer: { skills: ['C4', 'F3', 'F4'], hoursPerMonth: 4 } },
  { job: 'Graphic Designer', offer: { skills: ['C3', 'E4'], hoursPerMonth: 4 } },
  { job: 'Paralegal', offer: { skills: ['C1', 'E3'], hoursPerMonth: 3 } },
  { job: 'Occupational Therapist', offer: { skills: ['A2', 'A4', 'B3'], hoursPerMonth: 4 } },
  { job: 'Planning Support Clerk', offer: { skills: ['B4', 'C1'], hoursPerMonth: 3 } },
  { job: 'Museum Assistant', offer: { skills: ['C3', 'D4'], hoursPerMonth: 2 } },
  { job: 'Learning Adviser', offer: { skills: ['B3', 'D1', 'F2'], hoursPerMonth: 10 } },
  { job: 'Care Coordinator', offer: { skills: ['A1', 'B2'], hoursPerMonth: 4 }, waitsFor: 'manager' },
  {
    job: 'Tenancy Support Officer',
    offer: { skills: ['D4', 'E2'], hoursPerMonth: 4 },
    waitsFor: 'digital lead',
  },
];
