import type { Area } from '../types.ts';

export const SERVE: Area = {
  id: 'D',
  title: 'Transact and serve',
  skills: [
    {
      id: 'D1',
      title: 'Use HR and pay self-service',
      summary: 'See pay, ask for leave and claim expenses without paper.',
      examples: [
        'Has not yet done it online, or has it done by others',
        'Finds a payslip with help',
        'Asks for leave, claims expenses and changes their details alone',
        'Helps colleagues with what does not fit the form, and knows whom to ask',
        'Improves the steps together with HR, and teaches managers to use them',
      ],
      crosswalk: { eds: ['Transacting'], digcomp: ['2.3'] },
    },
    {
      id: 'D2',
      title: 'Use my service’s main system',
      summary: 'Record and find the work of the service where it belongs.',
      examples: [
        'Has not yet used the system, or leaves the entries to others',
        'Looks up a record, and enters simple things with help',
        'Enters, finds and updates their daily work alone and correctly',
        'Handles unusual cases, puts wrong entries right, and shows newcomers',
        'Is asked how the system should change, and tests and teaches what is new',
      ],
      crosswalk: { eds: ['Transacting'], digcomp: ['1.3', '5.2'] },
    },
    {
      id: 'D3',
      title: 'Book rooms, leave and my location',
      summary: 'Tell the council where you are, and use its places without clashes.',
      examples: [
        'Has not yet booked anything online, or others do it for them',
        'Books a room or a desk with written steps',
        'Books, changes and cancels rooms and desks, and shows where they work',
        'Plans a team’s week across sites, and clears up clashes',
        'Sets how a service shares its places, and works with facilities on it',
      ],
      crosswalk: { eds: ['Transacting'], digcomp: ['2.3', '2.4'] },
    },
    {
      id: 'D4',
      title: 'Help a resident use a digital service',
      summary: 'Get somebody through an online service who would not get there alone.',
      examples: [
        'Has not yet helped a resident with an online service',
        'Shows where an online form is',
        'Goes through a form with a resident, who types and decides for themselves',
        'Finds a way for somebody with low confidence, poor English or no device',
        'Improves a service by what residents fail at, and trains those who help them',
      ],
      crosswalk: { eds: ['Transacting', 'Communicating'], digcomp: ['2.3', '5.4'] },
    },
  ],
};
