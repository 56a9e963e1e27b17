import type { Me } from '../../api/people/contract.ts';
import { text } from './text.ts';

/** What the directory says of a person, as terms and words. A councillor has no manager to ask HR for. */
export const factsAbout = (self: Me): readonly (readonly [term: string, fact: string])[] => [
  [text.job, self.jobTitle ?? text.unknown],
  ...(self.isStaff || self.department ? [[text.department, self.department ?? text.unknown] as const] : []),
  ...(self.isStaff || self.officeLocation
    ? [[text.office, self.officeLocation ?? text.unknown] as const]
    : []),
  ...(self.isStaff || self.manager ? [[text.manager, self.manager?.name ?? text.noManager] as const] : []),
  ...(self.reports > 0 ? [[text.reports, text.reportsCount(self.reports)] as const] : []),
];
