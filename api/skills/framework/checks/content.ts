import { GUIDANCE } from '../sources/guidance.ts';
import { MICROSOFT } from '../sources/microsoft.ts';
import type { KnowledgeCheck } from '../types.ts';

export const CONTENT_CHECKS: readonly KnowledgeCheck[] = [
  {
    id: 'C1.k1',
    skill: 'C1',
    scenario: 'You find a folder of job applications that is nine years old. Nobody uses it. What do you do?',
    options: [
      'Keep it, as it may be useful one day',
      'Look up how long they may be kept',
      'Move it to a drive with more space',
      'Delete it at once and tell nobody',
    ],
    correct: 1,
    rationale:
      'Personal data may be kept only as long as it is needed. The council’s retention schedule says how long that is and who disposes of it.',
    source: GUIDANCE.STORAGE_LIMITATION,
  },
  {
    id: 'C1.k2',
    skill: 'C1',
    scenario: 'You save the minutes of the parks board. Which name lets a colleague find them in two years?',
    options: [
      'Minutes of the meeting FINAL final v3',
      'Notes that I took in the board meeting',
      'Board minutes new (please use this one)',
      '2026-05-12 Parks board minutes',
    ],
    correct: 3,
    rationale:
      'A date and a subject can be found and sorted. “Final” and “new” mean nothing once there is a newer one.',
    source: GUIDANCE.RECORDS_CODE,
  },
  {
    id: 'C1.k3',
    skill: 'C1',
    scenario:
      'You keep photos of inspections on your work phone. On Monday you start in another team. Where do the photos belong by then?',
    options: [
      'In the record of each inspection',
      'On a memory stick in your drawer',
      'On the phone, for whoever gets it',
      'In your own cloud, so that they are safe',
    ],
    correct: 0,
    rationale:
      'The council must be able to find its records without you. A stick, a phone or a private cloud is out of its reach.',
    source: GUIDANCE.RECORDS_CODE,
  },
  {
    id: 'C2.k1',
    skill: 'C2',
    scenario:
      'A resident quotes a website which says that council tax support has ended. What do you check first?',
    options: [
      'How many people have shared the page',
      'Whether the page looks well made',
      'What GOV.UK and your council say',
      'Whether a colleague heard it too',
    ],
    correct: 2,
    rationale:
      'Those who run the scheme are the source. Looks, shares and hearsay say nothing about whether it is true.',
    source: GUIDANCE.COUNCIL_TAX_REDUCTION,
  },
  {
    id: 'C2.k2',
    skill: 'C2',
    scenario:
      'A chart in the news shows fly-tipping doubled in a year and gives no source. You want it for a report. What do you do?',
    options: [
      'Use it with the words “according to the news”',
      'Look for the figures it was made from',
      'Draw it again in the council’s colours',
      'Ask the newspaper for a larger picture',
    ],
    correct: 1,
    rationale:
      'A chart can leave out years or places. The published figures show whether it is right and what was counted.',
    source: GUIDANCE.FLY_TIPPING,
  },
  {
    id: 'C2.k3',
    skill: 'C2',
    scenario:
      'Two official pages give different minimum wages for the same age. What is the likeliest reason?',
    options: [
      'One of the two pages is a forgery',
      'One of them rounds its amounts up',
      'One shows pay before tax is taken off',
      'One is about an earlier year',
    ],
    correct: 3,
    rationale:
      'The rates change every April, and old pages stay online. Look at which dates a page is for before you use its figures.',
    source: GUIDANCE.MINIMUM_WAGE,
  },
  {
    id: 'C3.k1',
    skill: 'C3',
    scenario: 'You put a photo of a new crossing into a newsletter. What does its alternative text say?',
    options: [
      'What matters in the photo',
      'The name of the picture file',
      'The word “image” and a number',
      'Who took it and with what camera',
    ],
    correct: 0,
    rationale:
      'Alternative text stands in for the picture for those who cannot see it. So it says what the picture is there to tell.',
    source: GUIDANCE.WRITING_TIPS,
  },
  {
    id: 'C3.k2',
    skill: 'C3',
    scenario: 'Somebody uses a screen reader to list the links of your page. Which link text helps them?',
    options: [
      'Click here to go on',
      'Read more about this',
      'Apply for a parking permit',
      'www.council.example/p?id=4711',
    ],
    correct: 2,
    rationale: 'In a list the sentence around a link is missing. So its own words must say where it leads.',
    source: GUIDANCE.WRITING_TIPS,
  },
  {
    id: 'C3.k3',
    skill: 'C3',
    scenario:
      'In your report the headings are large bold text. The accessibility checker complains. What do you change?',
    options: [
      'Make the headings larger still',
      'Give them real heading styles',
      'Put each heading in a text box',
      'Save the report as a picture',
    ],
    correct: 1,
    rationale:
      'A screen reader finds headings by their style and not by their size. Then people can move from one to the next.',
    source: MICROSOFT.ACCESSIBILITY_RULES,
  },
];
