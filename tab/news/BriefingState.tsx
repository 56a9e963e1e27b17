import { Text } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  CircleHintRegular,
  EyeRegular,
  type FluentIcon,
  MailUnreadRegular,
} from '@fluentui/react-icons';
import type { ReadingState } from '../../api/news/briefing.contract.ts';
import { Sign } from '../shared/Sign.tsx';
import { text } from './briefing.text.ts';

const ICONS: Readonly<Record<ReadingState, FluentIcon>> = {
  circulated: MailUnreadRegular,
  seen: CircleHintRegular,
  opened: EyeRegular,
  acknowledged: CheckmarkCircleRegular,
};

/** How far somebody has come with a briefing, in words and with a sign. */
export const BriefingState = ({ state }: { state: ReadingState }) => (
  <Sign icon={ICONS[state]}>
    <Text>{text.stateOf(state)}</Text>
  </Sign>
);
