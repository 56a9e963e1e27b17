import type { PersonId } from '../contract/ids.ts';
import { COUNCIL_ZONE } from '../contract/time.ts';
import type { RequestId } from './contract.ts';
import { deskOf } from './counting.ts';
import type { DeskNews, RequestNews } from './events.ts';
import type { RequestPorts } from './ports.ts';
import { requests } from './records.ts';
import { daysOf } from './views.ts';

/** Requests for consumers, who tell people of them. */
export const newsService = ({
  store,
  people,
  catalogue,
  clock,
}: Pick<RequestPorts, 'store' | 'people' | 'catalogue' | 'clock'>) => ({
  /** What waits at HR's desk by now, for somebody of HR; undefined for who is not, and where nothing waits any more. */
  deskNews: async (person: PersonId): Promise<DeskNews | undefined> => {
    if (!(await people.hrPeople(store)).includes(person)) return undefined;
    const desk = await deskOf(store, clock.today(COUNCIL_ZONE));
    return desk.count === 0 ? undefined : desk;
  },

  /** A request as it is by now; undefined once it is no longer kept. */
  requestNews: async (id: RequestId): Promise<RequestNews | undefined> => {
    const request = await store.get(requests, id);
    if (!request) return undefined;
    const { flow, state, rev, subject, approver, history } = request;
    const by = history.at(-1)?.by ?? 'system';
    const nameOf = await people.namesOf(store, by === 'system' ? [subject] : [subject, by]);
    return {
      ...{ title: catalogue.of(request).definition.title, flow, state, rev },
      subject: { id: subject, name: nameOf(subject) },
      ...(approver.person && { approver: approver.person }),
      days: daysOf(request),
      changedBy: by === 'system' ? null : { id: by, name: nameOf(by) },
    };
  },
});
