import { GUIDANCE } from '../sources/guidance.ts';
import { MICROSOFT } from '../sources/microsoft.ts';
import type { KnowledgeCheck } from '../types.ts';

export const DEVICES_CHECKS: readonly KnowledgeCheck[] = [
  {
    id: 'A1.k1',
    skill: 'A1',
    scenario:
      'You leave a shared desk in the contact centre to fetch a printout. It takes a minute. What do you do with your laptop?',
    options: [
      'Close the programs, so that nothing can be read',
      'Turn the screen away from the door',
      'Lock the screen before you stand up',
      'Ask a colleague to keep an eye on it',
    ],
    correct: 2,
    rationale:
      'A locked screen keeps others out of your account, even for a minute. Each of the other ways leaves the account open to whoever sits down.',
    source: GUIDANCE.STAFF_TIPS,
  },
  {
    id: 'A1.k2',
    skill: 'A1',
    scenario:
      'Your work phone says that an update is ready. You are due at a resident’s home in ten minutes. What is best?',
    options: [
      'Install it tonight while the phone charges',
      'Put it off until the phone becomes slow',
      'Wait until the help desk tells you to',
      'Turn updates off, so that it stops asking',
    ],
    correct: 0,
    rationale:
      'Updates close holes that criminals know of, so install them soon. The same evening is soon enough; never is not.',
    source: GUIDANCE.STAFF_TIPS,
  },
  {
    id: 'A1.k3',
    skill: 'A1',
    scenario:
      'After a round of visits your work tablet is not in the van. You think you left it in a café. What comes first?',
    options: [
      'Drive back, and report it if it is gone',
      'Report it to IT, then go and look for it',
      'Wait a day, as it may be handed in',
      'Change your password once you are home',
    ],
    correct: 1,
    rationale:
      'IT can lock or wipe the tablet only when they know. Nobody is blamed for a report that turns out not to be needed.',
    source: GUIDANCE.HOME_WORKING,
  },
  {
    id: 'A2.k1',
    skill: 'A2',
    scenario: 'You need to open a case file in a café. Its free Wi-Fi asks for no password. What is safest?',
    options: [
      'Use the free Wi-Fi for five minutes only',
      'Use the free Wi-Fi in a private window',
      'Ask the staff which network is theirs',
      'Use your work phone as a hotspot',
    ],
    correct: 3,
    rationale:
      'With your own phone you know whose network it is. A private window hides nothing from the network, and a short visit is still a visit.',
    source: GUIDANCE.SAFE_AT_HOME,
  },
  {
    id: 'A2.k2',
    skill: 'A2',
    scenario:
      'At home the internet works on your own phone, but the case system does not open on your work laptop. What do you check first?',
    options: [
      'Whether the VPN is connected',
      'Whether the laptop’s disk is full',
      'Whether your password has expired',
      'Whether the charger is plugged in',
    ],
    correct: 0,
    rationale:
      'Many council systems open only through the VPN. Your phone shows that the internet at home works.',
    source: GUIDANCE.HOME_WORKING,
  },
  {
    id: 'A2.k3',
    skill: 'A2',
    scenario:
      'Web pages load slowly in your building. Colleagues at other desks say the same. What helps most?',
    options: [
      'Reset your laptop to how it came',
      'Use the guest network from now on',
      'Report it with the place and the time',
      'Change your Wi-Fi password at once',
    ],
    correct: 2,
    rationale:
      'When several people are affected, the network is to blame and not your laptop. Place and time let IT find where.',
    source: MICROSOFT.WIFI_ISSUES,
  },
  {
    id: 'A3.k1',
    skill: 'A3',
    scenario:
      'You work at a screen all day, two days a week at your kitchen table. Does your workstation assessment have to look at those days?',
    options: [
      'No, it is about council buildings only',
      'Yes, it covers both home and office',
      'Only if you have an office chair there',
      'Only if you are at home all week',
    ],
    correct: 1,
    rationale:
      'For people who use screens daily the assessment looks at each place where they do so. Good posture matters as much at home.',
    source: GUIDANCE.SCREENS_AT_HOME,
  },
  {
    id: 'A3.k2',
    skill: 'A3',
    scenario: 'You enter inspection results for a whole afternoon. Which breaks are best for you?',
    options: [
      'One long break when the list is done',
      'One long break in the middle of it',
      'No break, and an earlier finish',
      'Short breaks, before you are tired',
    ],
    correct: 3,
    rationale:
      'Short and frequent breaks rest eyes and arms better than a few long ones. They help most before you are tired.',
    source: GUIDANCE.SCREEN_BREAKS,
  },
  {
    id: 'A3.k3',
    skill: 'A3',
    scenario:
      'You plug your laptop in at a shared desk. One screen stays black, though its light is on. What do you try first?',
    options: [
      'Unplug the dock and plug it in again',
      'Install a screen driver from a website',
      'Take the cables from the next desk',
      'Use the desk without it and say nothing',
    ],
    correct: 0,
    rationale:
      'A loose plug is the most common cause and the safest to rule out. If that fails, report it, or the next person finds the same.',
    source: MICROSOFT.SCREEN_CONNECTIONS,
  },
];
