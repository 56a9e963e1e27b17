import { makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  ClockRegular,
  DismissCircleRegular,
  type FluentIcon,
  WarningRegular,
} from '@fluentui/react-icons';
import type { ObligationRow } from '../../api/news/requirement.contract.ts';

const useStyles = makeStyles({
  sign: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  icon: { fontSize: '20px', lineHeight: 0, flexShrink: 0 },
});

/** By shape, so that no state is told by colour alone. */
const ICONS: Readonly<Record<ObligationRow['state'], FluentIcon>> = {
  done: CheckmarkCircleRegular,
  open: ClockRegular,
  overdue: WarningRegular,
  left: DismissCircleRegular,
};

/** How somebody stands to a policy: a sign, and the words. */
export const PolicySign = ({ state, words }: { state: ObligationRow['state']; words: string }) => {
  const styles = useStyles();
  const Icon = ICONS[state];
  return (
    <span className={styles.sign}>
      <span className={styles.icon} aria-hidden="true">
        <Icon />
      </span>
      <Text weight={state === 'overdue' ? 'semibold' : 'regular'}>{words}</Text>
    </span>
  );
};
