import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import { demand, found } from '../contract/verdict.ts';
import type { Reader } from '../platform/store/store.ts';
import { withoutHealth } from './answers.ts';
import type {
  DraftAnswer,
  HealthView,
  MineInput,
  MoveInput,
  RequestId,
  RequestsPage,
  RequestView,
  SaveDraftInput,
} from './contract.ts';
import { asDecidedNow } from './deciding.ts';
import type { RequestType, TypeId } from './form.contract.ts';
import { moveBy } from './moving.ts';
import { requestPolicy } from './policy.ts';
import type { RequestPorts } from './ports.ts';
import { drafts, healthRecords, requests, type StaffRequest } from './records.ts';
import { withoutSickDays } from './sickness.ts';
import { rowsOf, viewOf } from './views.ts';

/** The look of HR at what somebody said of their health, of which they are told. */
export const HEALTH_READ = { id: 'requests.health', title: 'What you said of your health with a request' };

const DEFAULT_PAGE = 25;

/** Requests of one's own and those one is part of: seen and moved on. */
export const requestService = (ports: RequestPorts) => ({
  listTypes: async (viewer: Viewer): Promise<{ readonly types: readonly RequestType[] }> => {
    demand(requestPolicy.use(viewer));
    return { types: ports.catalogue.current.map(({ definition }) => definition) };
  },

  seeRequest: async (viewer: Viewer, { id }: { readonly id: RequestId }): Promise<RequestView> =>
    viewOf({ reader: ports.store, viewer, ports }, (await visible(ports.store, ports, viewer, id)).now),

  listMine: async (
    viewer: Viewer,
    { view, after, limit = DEFAULT_PAGE }: MineInput,
  ): Promise<RequestsPage> => {
    demand(requestPolicy.use(viewer));
    const { rows, next } = await ports.store.find(requests, 'mine', `${viewer.person}|${view}`, {
      ...{ desc: true, limit },
      ...(after !== undefined && { after }),
    });
    const shown = await rowsOf({ reader: ports.store, viewer, ports }, rows);
    return { requests: shown, ...(next !== undefined && { next }) };
  },

  /** Does one of the things that the table lets this viewer do; what it does not leaves everything as it is. */
  moveRequest: (viewer: Viewer, { id, ...wanted }: MoveInput): Promise<RequestView> =>
    ports.store.tx(async (t) => {
      const { request } = await visible(t, ports, viewer, id);
      const after = await withoutSickDays(t, ports, await moveBy(t, ports, viewer, request, wanted));
      return viewOf({ reader: t, viewer, ports }, after);
    }),

  /** What was said of health; the person is told of the look before it is given. */
  seeHealth: (viewer: Viewer, { id }: { readonly id: RequestId }): Promise<HealthView> =>
    ports.store.tx(async (t) => {
      const request = found(await t.get(requests, id));
      demand(requestPolicy.seeHealth(viewer, request));
      const { answers } = found(await t.get(healthRecords, id));
      await ports.people.noteAccess(t, viewer, {
        subject: request.subject,
        what: HEALTH_READ.id,
        object: id,
      });
      return { id, answers };
    }),
});

/** The request as it is kept and with who decides it now, if this viewer may know of it at all. */
export const visible = async (
  reader: Reader,
  ports: RequestPorts,
  viewer: Viewer,
  id: RequestId,
): Promise<{ readonly request: StaffRequest; readonly now: StaffRequest }> => {
  const request = found(await reader.get(requests, id));
  const now = await asDecidedNow(reader, ports, request);
  demand(requestPolicy.see(viewer, { ...now, lineSees: ports.catalogue.of(now).definition.lineSees }));
  return { request, now };
};

/** Forms that were begun: one a person and type. */
export const draftService = ({
  store,
  clock,
  catalogue,
}: Pick<RequestPorts, 'store' | 'clock' | 'catalogue'>) => ({
  seeDraft: async (viewer: Viewer, { type }: { readonly type: TypeId }): Promise<DraftAnswer> => {
    demand(requestPolicy.use(viewer));
    found(catalogue.currentOf(type));
    const draft = await store.get(drafts, idOf(viewer.person, type));
    return { draft: draft ? { answers: draft.answers, savedAt: draft.savedAt } : null };
  },

  /** Kept without anything about health: a form that lies about is no place for it. */
  saveDraft: (viewer: Viewer, { type, answers: given }: SaveDraftInput): Promise<DraftAnswer> =>
    store.tx(async (t) => {
      demand(requestPolicy.use(viewer));
      const { definition } = found(catalogue.currentOf(type));
      const known = Object.entries(given).filter(([field]) => field in definition.form.properties);
      const answers = withoutHealth(definition.form, Object.fromEntries(known));
      const savedAt = clock.now();
      await t.put(drafts, { id: idOf(viewer.person, type), person: viewer.person, type, answers, savedAt });
      return { draft: { answers, savedAt } };
    }),

  dropDraft: (viewer: Viewer, { type }: { readonly type: TypeId }): Promise<DraftAnswer> =>
    store.tx(async (t) => {
      demand(requestPolicy.use(viewer));
      found(catalogue.currentOf(type));
      await t.remove(drafts, idOf(viewer.person, type));
      return { draft: null };
    }),
});

const idOf = (person: PersonId, type: TypeId) => `${person}:${type}` as const;
