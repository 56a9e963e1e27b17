import { makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  CircleHintRegular,
  EyeRegular,
  type FluentIcon,
  MailUnreadRegular,
} from '@fluentui/react-icons';
import type { ReadingState } from '../../api/news/briefing.contract.ts';
import { text } from './briefing.text.ts';

const useStyles = makeStyles({
  sign: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  icon: { fontSize: '20px', lineHeight: 0, flexShrink: 0 },
});

/** By shape, so that no state is told by colour alone. */
const ICONS: Readonly<Record<ReadingState, FluentIcon>> = {
  circulated: MailUnreadRegular,
  seen: CircleHintRegular,
  opened: EyeRegular,
  acknowledged: CheckmarkCircleRegular,
};

/** How far somebody has come with a briefing, in words and with a sign. */
export const BriefingState = ({ state }: { state: ReadingState }) => {
  const styles = useStyles();
  const Icon = ICONS[state];
  return (
    <span className={styles.sign}>
      <span className={styles.icon} aria-hidden="true">
        <Icon />
      </span>
      <Text>{text.stateOf(state)}</Text>
    </span>
  );
};
