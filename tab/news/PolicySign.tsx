import { Text } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  ClockRegular,
  DismissCircleRegular,
  type FluentIcon,
  WarningRegular,
} from '@fluentui/react-icons';
import type { ObligationRow } from '../../api/news/requirement.contract.ts';
import { Sign } from '../shared/Sign.tsx';

const ICONS: Readonly<Record<ObligationRow['state'], FluentIcon>> = {
  done: CheckmarkCircleRegular,
  open: ClockRegular,
  overdue: WarningRegular,
  left: DismissCircleRegular,
};

/** How somebody stands to a policy: a sign, and the words. */
export const PolicySign = ({ state, words }: { state: ObligationRow['state']; words: string }) => (
  <Sign icon={ICONS[state]}>
    <Text weight={state === 'overdue' ? 'semibold' : 'regular'}>{words}</Text>
  </Sign>
);
