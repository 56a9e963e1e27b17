import type { Area } from '../types.ts';

export const CONTENT: Area = {
  id: 'C',
  title: 'Information, content and data',
  skills: [
    {
      id: 'C1',
      title: 'Store, name and keep files',
      summary: 'Put things where the team finds them, and keep them as long as the council has to.',
      examples: [
        'Has not yet saved a file where colleagues could find it',
        'Saves to a team folder that somebody named',
        'Names files so that others find them, and saves them in the right place',
        'Orders a team’s folders, sets who may see them, and clears what is past its time',
        'Sets with the records officers how a service keeps and disposes of its records',
      ],
      crosswalk: { eds: ['Handling information and content'], digcomp: ['1.3'] },
    },
    {
      id: 'C2',
      title: 'Find and judge sources',
      summary: 'Find what is right and up to date, and notice what is not.',
      examples: [
        'Has not yet looked things up online for work',
        'Searches with a few words and takes the first answer',
        'Finds what they need on GOV.UK or the intranet, and checks date and author',
        'Compares sources that disagree, and tells the team which to rely on',
        'Sets how a service checks what its advice and decisions stand on',
      ],
      crosswalk: { eds: ['Handling information and content'], digcomp: ['1.1', '1.2'] },
    },
    {
      id: 'C3',
      title: 'Make accessible documents',
      summary: 'Write so that everybody can read it, with a screen reader as well.',
      examples: [
        'Has not yet had to think of who cannot read a document',
        'Uses plain words, and a template that somebody gave them',
        'Uses headings, lists, alternative text and the accessibility checker',
        'Repairs a document or a table that a screen reader cannot read, and shows how',
        'Answers for a service’s publications under the accessibility regulations',
      ],
      crosswalk: { eds: ['Handling information and content'], digcomp: ['3.1', '3.2'] },
    },
    {
      id: 'C4',
      title: 'Use spreadsheets, forms and simple data',
      summary: 'Collect figures once, add them up rightly and show what they say.',
      examples: [
        'Has not yet used a spreadsheet or an online form at work',
        'Fills in a sheet or a form that somebody made',
        'Sorts, filters, adds up, and makes a form for a simple list',
        'Builds a sheet that others can rely on, with checks, lookups and a chart',
        'Turns a service’s figures into decisions, and teaches others to question them',
      ],
      crosswalk: { eds: ['Handling information and content'], digcomp: ['1.2', '1.3', '5.3'] },
    },
  ],
};
