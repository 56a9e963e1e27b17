import type { Viewer } from '../contract/person.ts';
import { found } from '../contract/verdict.ts';
import type { NewsPorts } from './ports.ts';
import type {
  PageInput,
  RequirementInput,
  RequirementsAnswer,
  RequirementView,
} from './requirement.contract.ts';
import { requirements } from './requirement.records.ts';
import { rowOf, viewOf } from './requirement.report.ts';

const DEFAULT_PAGE = 25;

/** How it goes with policies that people are asked to acknowledge, in numbers. */
export const reportService = (ports: NewsPorts) => ({
  listRequirements: async (
    viewer: Viewer,
    { after, limit = DEFAULT_PAGE }: PageInput,
  ): Promise<RequirementsAnswer> => {
    const page = await ports.store.find(requirements, 'all', 'all', {
      ...{ desc: true, limit },
      ...(after !== undefined && { after }),
    });
    const rows = await Promise.all(page.rows.map((one) => rowOf(ports.store, ports, viewer, one)));
    return {
      requirements: rows.filter((row) => row !== undefined),
      ...(page.next !== undefined && { next: page.next }),
    };
  },

  seeRequirement: async (viewer: Viewer, { id }: RequirementInput): Promise<RequirementView> =>
    viewOf(ports.store, ports, viewer, found(await ports.store.get(requirements, id))),
});
