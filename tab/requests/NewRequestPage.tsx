import { useParams } from 'react-router';
import type { RequestType } from '../../api/requests/form.contract.ts';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { Problem } from '../shell/Problem.tsx';
import { FillIn } from './FillIn.tsx';
import { newText } from './new.text.ts';
import { RoomPage } from './RoomPage.tsx';
import { text } from './text.ts';
import { useStart } from './use-kept.ts';
import { useTypes } from './use-requests.ts';

/** One form, by the address of its type: filled in, checked, sent. */
export const NewRequestPage = () => {
  const { type: asked = '' } = useParams();
  const types = useTypes();
  const type = types.data?.types.find(({ id }) => id === asked);
  return (
    <RoomPage title={type?.title ?? text.title} {...(type !== undefined && { purpose: type.summary })}>
      {() =>
        type !== undefined ? (
          <Started key={type.id} type={type} />
        ) : types.data !== undefined ? (
          <NoType />
        ) : types.error === null ? (
          <Loading rows={4} height={64} />
        ) : (
          <Problem problem={types.error} onRetry={() => types.refetch()} />
        )
      }
    </RoomPage>
  );
};

const NoType = () => (
  <Empty
    title={newText.noType.title}
    detail={newText.noType.detail}
    action={<ButtonLink to="/requests">{newText.noType.action}</ButtonLink>}
  />
);

const Started = ({ type }: { type: RequestType }) => {
  const start = useStart(type);
  return start === undefined ? <Loading rows={4} height={64} /> : <FillIn type={type} start={start} />;
};
