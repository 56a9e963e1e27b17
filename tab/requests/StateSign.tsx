import { Text } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  ClockRegular,
  DismissCircleRegular,
  type FluentIcon,
  QuestionCircleRegular,
} from '@fluentui/react-icons';
import type { RequestRow, State } from '../../api/requests/contract.ts';
import { Sign } from '../shared/Sign.tsx';
import { text } from './text.ts';

const ICONS: Readonly<Record<State, FluentIcon>> = {
  submitted: ClockRegular,
  cancel_requested: ClockRegular,
  open: ClockRegular,
  info_needed: QuestionCircleRegular,
  approved: CheckmarkCircleRegular,
  closed: CheckmarkCircleRegular,
  completed: CheckmarkCircleRegular,
  rejected: DismissCircleRegular,
  withdrawn: DismissCircleRegular,
  cancelled: DismissCircleRegular,
};

/** Where a request stands, in words and with a sign. */
export const StateSign = ({ flow, state }: Pick<RequestRow, 'flow' | 'state'>) => (
  <Sign icon={ICONS[state]}>
    <Text>{text.stateOf(flow, state)}</Text>
  </Sign>
);
