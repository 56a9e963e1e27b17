import { makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  ClockRegular,
  DismissCircleRegular,
  type FluentIcon,
  QuestionCircleRegular,
} from '@fluentui/react-icons';
import type { RequestRow, State } from '../../api/requests/contract.ts';
import { text } from './text.ts';

const useStyles = makeStyles({
  sign: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  icon: { fontSize: '20px', lineHeight: 0, flexShrink: 0 },
});

/** By shape, so that no state is told by colour alone. */
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
export const StateSign = ({ flow, state }: Pick<RequestRow, 'flow' | 'state'>) => {
  const styles = useStyles();
  const Icon = ICONS[state];
  return (
    <span className={styles.sign}>
      <span className={styles.icon} aria-hidden="true">
        <Icon />
      </span>
      <Text>{text.stateOf(flow, state)}</Text>
    </span>
  );
};
