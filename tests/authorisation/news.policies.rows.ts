import type { ArticleId } from '../../api/news/contract.ts';
import {
  moveArticle,
  type SaveInput,
  saveWork,
  seeWork,
  startArticle,
} from '../../api/news/desk.contract.ts';
import type * as policies from '../../api/news/requirement.contract.ts';
import { type RequirementId, requirePolicy } from '../../api/news/requirement.contract.ts';
import { type Obligation, obligationId, obligations } from '../../api/news/requirement.records.ts';
import { people } from '../../api/people/records.ts';
import { insiders } from './callers.ts';
import { type Answers, asks, NOBODYS, none, only, type RowsOf, signedIn } from './rows.ts';
import type { Cast, Stage } from './stage.ts';

const NO_POLICY = { id: 'art_00000000000000000000000000' } as const;
const NO_REQUIREMENT = { id: 'nrq_00000000000000000000000000' } as const;
const WORDS = { version: 1, hash: '0'.repeat(64) };
const ASKED = { due: '2026-12-18', days: 20 } as const;

type Audience = SaveInput['showing']['visibleTo'];

const peopleAre = (stage: Stage, ...who: readonly Cast[]): Audience => ({
  any: [{ people: who.map((one) => stage.personOf(one)) }],
});

/** A policy of the council that the Editor published; the owner of the matrix answers for it. */
const policyFor = (stage: Stage, what: string, visibleTo: Audience): Promise<{ readonly id: ArticleId }> =>
  stage.once(what, async () => {
    const policy = await editorsPolicyFor(stage, `${what}, of the Editor`, visibleTo);
    const to = stage.personOf('owner');
    const { rev } = await stage.ok('Editor', seeWork, policy);
    await stage.ok('Editor', moveArticle, { ...policy, rev, verb: 'hand_over', to });
    return policy;
  });

const editorsPolicyFor = (
  stage: Stage,
  what: string,
  visibleTo: Audience,
): Promise<{ readonly id: ArticleId }> =>
  stage.once(what, async () => {
    const { id, rev } = await stage.ok('Editor', startArticle, { kind: 'policy', title: 'Use of AI' });
    const saved = await stage.ok('Editor', saveWork, {
      ...{ id, rev, content: { title: 'Use of AI', summary: 'What is fine.', markdown: 'Ask first.' } },
      showing: { visibleTo, promotedTo: visibleTo, topics: [] },
      impact: { affects: 'All staff', barriers: 'None', actions: 'None' },
    });
    await stage.ok('Editor', moveArticle, { id, rev: saved.rev, verb: 'publish' });
    return { id };
  });

/** Read by staff of the owner's department and by councillors. */
const open = async (stage: Stage, what: string) => {
  const { department = '' } = (await stage.store.get(people, stage.personOf('owner'))) ?? {};
  return policyFor(stage, what, { any: [{ departments: [department] }, { roles: ['Member'] }] });
};
const readers = ['staff', 'manager', 'champion', 'Member'] as const;
const toReaders = only(404, ...readers);

/** Asks these people, and enters them as the job does. */
const askedOf = (
  stage: Stage,
  what: string,
  { article, who }: { readonly article: ArticleId; readonly who: readonly Cast[] },
): Promise<{ readonly id: RequirementId }> =>
  stage.once(what, async () => {
    const { id } = await stage.ok('Editor', requirePolicy, {
      ...{ article, audience: peopleAre(stage, ...who), ...ASKED },
    });
    await stage.store.tx((t) =>
      t.putAll(
        obligations,
        who.map((one): Obligation => {
          const person = stage.personOf(one);
          return {
            ...{ id: obligationId(id, person), requirement: id, article, person, origin: 'snapshot' },
            ...{ at: stage.clock.now(), due: ASKED.due, joinedRound: 1, receipts: [] },
          };
        }),
      ),
    );
    return { id };
  });

const ofTeam = async (stage: Stage, what = 'request of a team') => {
  const { id: article } = await open(stage, `policy for the ${what}`);
  return askedOf(stage, what, { article, who: ['owner', 'staff'] });
};
/** The same of a policy that the Editor answers for, who may then see names. */
const ofEditorsTeam = async (stage: Stage) => {
  const asked = peopleAre(stage, 'owner', 'staff');
  const { id: article } = await editorsPolicyFor(stage, 'policy of the Editor', asked);
  return askedOf(stage, 'request of the Editor', { article, who: ['owner', 'staff'] });
};
/** Asks nobody who reports to anybody here. */
const ofMember = async (stage: Stage) => {
  const { id: article } = await open(stage, 'policy for a councillor');
  return askedOf(stage, 'request of a councillor', { article, who: ['Member'] });
};
const ofEverybody = async (stage: Stage) => {
  const { id: article } = await policyFor(stage, 'policy for everybody', peopleAre(stage, ...insiders));
  await askedOf(stage, 'request of everybody', { article, who: insiders });
  return { id: article };
};

/** Its editors see numbers, a manager their team's; whoever is asked sees their own, and no list. */
const seers = only(404, 'manager', 'Editor');
const names: Answers = { ...only(404, 'manager'), Editor: 403 };
const refusedReaders: Answers = {
  ...none(404),
  ...{ staff: 403, manager: 403, champion: 403, Member: 403, Editor: 'yes' },
};

export const newsPoliciesRows: RowsOf<typeof policies> = {
  listMyPolicies: { own: asks({}, signedIn) },
  seePolicy: {
    own: NOBODYS,
    others: asks((stage) => open(stage, 'policy to see'), toReaders),
    'for somebody else': asks(
      (stage) => policyFor(stage, 'policy for the owner', peopleAre(stage, 'owner')),
      none(404),
    ),
    missing: asks(NO_POLICY, none(404)),
  },
  acknowledgePolicy: {
    // Nobody read it yet, and the words are other ones: the policy had let them in.
    own: asks(async (stage) => ({ ...(await ofEverybody(stage)), ...WORDS }), signedIn, { granted: 409 }),
    others: asks(
      async (stage) => ({ ...(await open(stage, 'policy that nobody is asked')), ...WORDS }),
      toReaders,
      { granted: 422 },
    ),
    missing: asks({ ...NO_POLICY, ...WORDS }, none(404)),
  },
  requirePolicy: {
    'that everybody can read': asks(
      async (stage) => ({
        article: (await policyFor(stage, 'policy to ask all for', peopleAre(stage, ...insiders))).id,
        ...{ audience: peopleAre(stage, 'staff'), ...ASKED },
      }),
      only(403, 'Editor'),
    ),
    'of the owner’s department': asks(
      async (stage) => ({
        article: (await open(stage, 'policy to ask for')).id,
        ...{ audience: peopleAre(stage, 'owner'), ...ASKED },
      }),
      refusedReaders,
    ),
    'that is not there': asks(
      (stage) => ({ article: NO_POLICY.id, audience: peopleAre(stage, 'owner'), ...ASKED }),
      none(404),
    ),
  },
  listRequirements: { 'those one may see': asks({}, signedIn) },
  seeRequirement: {
    own: NOBODYS,
    others: asks((stage) => ofTeam(stage), seers),
    missing: asks(NO_REQUIREMENT, none(404)),
  },
  listObligations: {
    own: NOBODYS,
    others: asks(async (stage) => ({ ...(await ofEditorsTeam(stage)), state: 'waiting' as const }), seers),
    'of an owner’s policy': asks(
      async (stage) => ({ ...(await ofTeam(stage)), state: 'waiting' as const }),
      names,
    ),
    missing: asks({ ...NO_REQUIREMENT, state: 'waiting' }, none(404)),
  },
  exportRequirement: {
    own: NOBODYS,
    others: asks(ofEditorsTeam, seers),
    'of an owner’s policy': asks((stage) => ofTeam(stage), names),
    missing: asks(NO_REQUIREMENT, none(404)),
  },
  endRequirement: {
    own: NOBODYS,
    others: asks(ofMember, only(404, 'Editor')),
    'of their team': asks((stage) => ofTeam(stage, 'request to end'), {
      ...only(404, 'Editor'),
      manager: 403,
    }),
    missing: asks(NO_REQUIREMENT, none(404)),
  },
};
