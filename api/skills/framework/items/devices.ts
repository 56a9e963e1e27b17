import type { TaskItem } from '../types.ts';

export const DEVICES_ITEMS: readonly TaskItem[] = [
  {
    id: 'A1.2a',
    skill: 'A1',
    level: 2,
    question: 'Sign in to your work device, restart it and install the updates it asks for',
  },
  {
    id: 'A2.2a',
    skill: 'A2',
    level: 2,
    question: 'Connect to the council’s systems from home, VPN included',
  },
  {
    id: 'A3.2a',
    skill: 'A3',
    level: 2,
    question: 'Book a desk in another building, dock there and print on the nearest printer',
  },
  {
    id: 'A4.2a',
    skill: 'A4',
    level: 2,
    question: 'Make text larger and turn on captions on your own device',
  },
];
