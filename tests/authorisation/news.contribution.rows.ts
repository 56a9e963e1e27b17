import type * as contribution from '../../api/news/contribution.contract.ts';
import { type ContributionId, sendContribution } from '../../api/news/contribution.contract.ts';
import { allBut, asks, none, only, type RowsOf } from './rows.ts';
import type { Cast, Stage } from './stage.ts';

const NONE = { id: 'con_00000000000000000000000000' } as const;
const NEWS = { kind: 'news', title: 'We won the cup', text: 'Our team won it again.' } as const;

/** Something this person sent in for this case; a councillor can send nothing, so the owner's stands for theirs. */
const sentBy = (stage: Stage, who: Cast, what: string) => {
  const from = who === 'Member' ? 'owner' : who;
  return stage.once(`${what}, sent by ${from}`, async (): Promise<{ readonly id: ContributionId }> => {
    const { id } = await stage.ok(from, sendContribution, NEWS);
    return { id };
  });
};

const staff = allBut(403, 'Member');
const editors = only(404, 'Editor', 'departmentEditor');

/** What somebody sends in is theirs and their editors'. */
export const newsContributionRows: RowsOf<typeof contribution> = {
  sendContribution: { own: asks(NEWS, staff) },
  listSent: { own: asks({}, staff) },
  seeQueue: { 'what waits for one': asks({}, only(403, 'Editor', 'departmentEditor')) },
  seeContribution: {
    own: asks((stage, caller) => sentBy(stage, caller, 'to see'), allBut(404, 'Member')),
    others: asks((stage) => sentBy(stage, 'owner', 'to see'), editors),
    missing: asks(NONE, none(404)),
  },
  moveContribution: {
    own: asks(
      async (stage, caller) => ({
        ...(await sentBy(stage, caller, 'to take back')),
        verb: 'withdraw' as const,
      }),
      allBut(404, 'Member'),
    ),
    // Whoever may is asked for the reason that is missing here, so that the next may as well.
    others: asks(
      async (stage) => ({ ...(await sentBy(stage, 'owner', 'to decline')), verb: 'decline' as const }),
      editors,
      { granted: 422 },
    ),
    missing: asks({ ...NONE, verb: 'decline' }, none(404)),
  },
};
