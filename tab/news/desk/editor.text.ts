import type { ContentCheck } from '../../../api/news/content.contract.ts';
import type { Mark } from './marks.ts';

/** The words around the text of an article while it is written. */
export const editorText = {
  toolbar: 'Marks for the text',
  bodyHint: 'Begin headings with ## and lists with a dash, or use the buttons.',
  placeholder: 'Write here',
  marks: {
    heading: 'Heading',
    bold: 'Bold',
    italic: 'Italic',
    bullets: 'List',
    numbers: 'Numbered list',
    quote: 'Quotation',
    callout: 'Call-out',
    table: 'Table',
  } satisfies Record<Mark, string>,
  link: 'Link',
  picture: 'Picture',
  linkTitle: 'Add a link',
  linkWords: 'Words of the link',
  linkWordsHint: 'Say where it leads: “the leave policy”, not “click here”.',
  linkAddress: 'Address',
  linkAddressHint: 'It starts with https://, mailto: or tel:',
  linkWrong: 'Give an address that starts with https://, mailto: or tel:',
  wordsMissing: 'Say where the link leads',
  addLink: 'Add the link',
  pictureTitle: 'Add a picture',
  pictureFile: 'Picture',
  pictureFileHint: 'PNG, JPEG or WebP, at most 5 MB. Where and when it was taken is removed.',
  pictureMissing: 'Choose a picture',
  pictureTooLarge: 'This picture is larger than 5 MB. Choose a smaller one',
  description: 'Description',
  descriptionHint: 'What someone needs to know who cannot see it.',
  descriptionMissing: 'Describe the picture for those who cannot see it',
  addPicture: 'Add the picture',
} as const;

/** What is wrong at one place, and what to do about it. */
export const checkWords = ({ rule, excerpt, figure }: ContentCheck): string =>
  CHECKS[rule](excerpt, figure ?? 0);

const CHECKS: Readonly<Record<ContentCheck['rule'], (excerpt: string, figure: number) => string>> = {
  no_description: (excerpt) =>
    excerpt === ''
      ? 'This picture has no description. Say what it shows'
      : `“${excerpt}” is the name of a file. Say what the picture shows`,
  skipped_level: (excerpt, level) =>
    level === 1
      ? `“${excerpt}” begins with one #. The title stands above it, so begin with ##`
      : `“${excerpt}” skips a level of headings. Use one # less`,
  bare_address: (excerpt) => `“${excerpt}” is an address. Use words that say where it leads`,
  vague_link: (excerpt) =>
    excerpt === ''
      ? 'This link has no words. Say where it leads'
      : `“${excerpt}” does not say where the link leads. Name the page`,
  no_column_name: () => 'A column of this table has no name. Fill in its first row',
  unusable_address: (excerpt) =>
    `“${excerpt}” leads where an article may not. Links start with https://, mailto: or tel:, pictures are added with the button`,
  long_sentence: (excerpt, words) => `This sentence has ${words} words. Make two of it: “${excerpt}”`,
  high_reading_age: (_, age) =>
    `People can read this with ease from about age ${age}. Aim at 9 to 11: short words, short sentences`,
};

export const checksText = {
  title: 'Checks',
  none: 'Nothing stops this from being published.',
  noText: 'There is no text yet.',
  stops: (count: number) =>
    count === 1
      ? 'One thing stops this from being published'
      : `${count} things stop this from being published`,
  advice: 'Advice',
  line: (line: number) => `Line ${line}`,
  words: (count: number) => (count === 1 ? '1 word' : `${count} words`),
  readingAge: (age: number) => `Reading age about ${age}`,
  tooShort: 'Too short to say a reading age',
} as const;
