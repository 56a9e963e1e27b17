import type { ArticleId } from '../../api/news/contract.ts';
import { downloadEvent, listMyEvents } from '../../api/news/event.contract.ts';
import { saveFile } from '../shared/save-file.ts';
import { useWrite } from '../shell/api.tsx';
import { useNotices } from '../shell/notices.tsx';

/** Hands the browser the calendar file of an event, or its cancellation. */
export const useEventFile = (): ((id: ArticleId) => void) => {
  const notices = useNotices();
  const { mutate } = useWrite(downloadEvent, {
    changes: [listMyEvents],
    done: ({ name, ics }) => saveFile(name, 'text/calendar;charset=utf-8', ics),
    refused: (problem) => notices.problem(problem),
  });
  return (id) => mutate({ id });
};
