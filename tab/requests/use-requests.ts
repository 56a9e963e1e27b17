import { homeEndpoint } from '../../api/contract/home.ts';
import { me } from '../../api/people/contract.ts';
import {
  listApprovals,
  listMine,
  listTypes,
  type MoveInput,
  moveRequest,
  type RequestRow,
  type RequestView,
  seeRequest,
} from '../../api/requests/contract.ts';
import { seeQueue } from '../../api/requests/hr.contract.ts';
import { useRead, useWrite } from '../shell/api.tsx';
import { useNotices } from '../shell/notices.tsx';
import { moveWords } from './move.text.ts';

/** Whatever is done with a request changes these. */
export const CHANGES = [seeRequest, listMine, listApprovals, seeQueue, homeEndpoint];

/** The types of request there are; asked for once it is known that the person is staff. */
export const useTypes = () => {
  const self = useRead(me, {});
  return useRead(listTypes, {}, { enabled: self.data?.isStaff === true });
};

/** Does one of the things that a request says may be done with it. */
export const useMove = ({ flow }: Pick<RequestRow, 'flow'>, done?: () => void) => {
  const notices = useNotices();
  return useWrite(moveRequest, {
    changes: CHANGES,
    done: (_answer, { verb }: MoveInput) => {
      notices.done(moveWords(flow, verb).done);
      done?.();
    },
  });
};

/** What every dialog of a move stands on. */
export interface MoveDialogProps {
  readonly request: RequestView;
  readonly move: ReturnType<typeof useMove>;
  readonly onClose: () => void;
}
