import type { Area } from '../types.ts';

/** Essential Digital Skills call this their foundation. */
export const DEVICES: Area = {
  id: 'A',
  title: 'Devices and working anywhere',
  skills: [
    {
      id: 'A1',
      title: 'Sign in and use my device',
      summary: 'Start the day on a council laptop, tablet or phone without losing time.',
      examples: [
        'Has not yet signed in to a work device without somebody doing it for them',
        'Signs in with a colleague beside them, and opens the programs on a list',
        'Signs in, updates, restarts and finds their programs and files alone',
        'Finds out why a device is slow or a program hangs, and helps a colleague with it',
        'Plans how a whole service changes to new devices, and trains those who help',
      ],
      crosswalk: { eds: ['Foundation'], digcomp: ['5.1', '5.2'] },
    },
    {
      id: 'A2',
      title: 'Connect from anywhere',
      summary: 'Reach the council’s systems over Wi-Fi, VPN or a phone’s hotspot.',
      examples: [
        'Has not yet connected a device anywhere but where others set it up',
        'Joins the office Wi-Fi with written steps',
        'Connects at home and in every building, VPN included, without help',
        'Gets a team back online with a hotspot when a building’s network fails',
        'Agrees with IT how a service stays connected on visits and in emergencies',
      ],
      crosswalk: { eds: ['Foundation'], digcomp: ['5.1', '5.2'] },
    },
    {
      id: 'A3',
      title: 'Set up at any desk, home or site',
      summary: 'Book a place, dock, print and sit well wherever the day’s work is.',
      examples: [
        'Has not yet worked anywhere but at one place that others set up',
        'Docks and prints at their usual desk with a note of the steps',
        'Books a desk, docks, chooses screens and printer in any council building',
        'Sorts out screens, sound and printers for others at a new site',
        'Sets how a service works across sites and homes, and shows others',
      ],
      crosswalk: { eds: ['Foundation', 'Being safe and legal online'], digcomp: ['4.3', '5.1', '5.2'] },
    },
    {
      id: 'A4',
      title: 'Use accessibility settings',
      summary: 'Set a device so that it fits how you see, hear, read and type.',
      examples: [
        'Has not yet looked at how text, colours or sound can be changed',
        'Makes text larger or turns captions on when shown where',
        'Sets text size, contrast, captions or dictation as they need them',
        'Finds the setting that fits a colleague or resident, and tries it with them',
        'Advises a service on assistive technology, and brings in those who use it',
      ],
      crosswalk: { eds: ['Foundation'], digcomp: ['5.2', '5.3'] },
    },
  ],
};
