import { makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  AccessibilityRegular,
  ArrowAutofitHeightRegular,
  DesktopRegular,
  DoorArrowRightRegular,
  DualScreenDesktopRegular,
  ElevatorRegular,
  type FluentIcon,
  LaptopRegular,
  SpeakerMuteRegular,
  WindowRegular,
} from '@fluentui/react-icons';
import type { PlanDesk } from '../../api/desks/contract.ts';
import type { Need } from './filters.ts';
import { NEEDS } from './labels.ts';
import { text } from './text.ts';

const ICONS: Readonly<Record<Need, FluentIcon>> = {
  window: WindowRegular,
  quiet: SpeakerMuteRegular,
  'near-lift': ElevatorRegular,
  'step-free': DoorArrowRightRegular,
  wheelchair: AccessibilityRegular,
  'two-screens': DualScreenDesktopRegular,
  'wide-screen': DesktopRegular,
  dock: LaptopRegular,
  'height-adjustable': ArrowAutofitHeightRegular,
};

const useStyles = makeStyles({
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground2,
  },
  fact: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
});

/** What a desk has and where it stands, each with its picture and its word. */
export const DeskFacts = ({ desk }: { desk: Pick<PlanDesk, 'equipment' | 'access'> }) => {
  const styles = useStyles();
  const facts: readonly (readonly [Need, string])[] = [
    ...NEEDS.access
      .filter((need) => desk.access.includes(need))
      .map((need) => [need, text.access[need]] as const),
    ...NEEDS.equipment
      .filter((need) => desk.equipment.includes(need))
      .map((need) => [need, text.equipment[need]] as const),
  ];
  if (facts.length === 0) return null;
  return (
    <ul className={styles.facts}>
      {facts.map(([need, word]) => {
        const Icon = ICONS[need];
        return (
          <li key={need} className={styles.fact}>
            <Icon aria-hidden />
            <Text size={200}>{word}</Text>
          </li>
        );
      })}
    </ul>
  );
};
