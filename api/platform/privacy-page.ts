import {
  BASES,
  daysInWords,
  type Field,
  type FieldClass,
  isPersonal,
  keptWords,
  type RecordFields,
} from './catalogue.ts';

const CLASSES: Readonly<Record<FieldClass, string>> = {
  none: 'says nothing of anybody',
  pseudonym: 'pseudonym',
  ordinary: 'personal',
  special: 'special category',
};

const INTRODUCTION = `# What Guildhall keeps of people
Made from the field catalogue that the store is opened with (\`npm run privacy\`), so it names every stored field and no other. The articles are those of the UK GDPR. Your data protection officer should confirm the legal bases for your council.

- A person is known everywhere by a random id. Only "Your account" ties it to a name, an address and a Microsoft 365 account; when that record is deleted, what is left is nobody's.
- Of class *pseudonym* is what names a person by that id alone. Health and other special category data (Art. 9) has a class of its own.
- Everybody reads and downloads all that is held about them under *You*, with how long it is kept; other people stand in it as "someone else".
- What is said in chat is not kept. Logs of the servers hold ids and no names; your operators decide how long they keep them (90 days is usual). Backups should go after 35 days.
- A job ends each day what was kept long enough. Of the two records that nobody can change, who changed what and who opened what, whole months end once their last day is past the period; a month in which somebody stands whom a legal hold keeps is kept whole. Administrators change periods within the limits named here, see beforehand what would go, and place a legal hold on a person, which keeps everything about them until it is ended.
`;

/** docs/privacy.md, from what is stored. */
export const privacyPage = (catalogue: readonly RecordFields[]): string => {
  const [about, rest] = [catalogue.filter(isPersonal), catalogue.filter((record) => !isPersonal(record))];
  return [
    INTRODUCTION,
    '## Records about people',
    ...about.map(section),
    '## Records that say nothing of anybody',
    '| record | fields |\n|---|---|',
    ...rest.map(({ title, record, fields }) => `| ${title} (\`${record.name}\`) | ${words(fields)} |`),
    '',
  ].join('\n');
};

const words = (fields: RecordFields['fields']): string => Object.keys(fields).join(', ');

const section = (entry: RecordFields): string => {
  const { title, record, fields } = entry;
  const [own, technical] = [personalOf(fields, true), personalOf(fields, false)];
  return [
    `### ${title}`,
    `\`${record.name}\`. Kept ${keptWords(entry)}.${sourceOf(entry)}`,
    ...(typeof entry.ofPerson === 'string' ? [`Not among a person's own data: ${entry.ofPerson}`] : []),
    '',
    '| field | what it is and what for | class | basis | seen by |',
    '|---|---|---|---|---|',
    ...own.map(([name, field]) => row(entry, name, field)),
    '',
    ...(technical.length > 0
      ? [
          `Beside them, of nobody: ${technical.map(([name, { purpose }]) => `${name} (${purpose})`).join('; ')}.\n`,
        ]
      : []),
  ].join('\n');
};

const personalOf = (
  fields: RecordFields['fields'],
  isAsked: boolean,
): readonly (readonly [string, Field])[] =>
  Object.entries(fields).filter(([, field]) => (field.class !== 'none') === isAsked);

const row = ({ basis, seenBy }: RecordFields, name: string, field: Field): string =>
  `| \`${name}\` | ${field.purpose} | ${CLASSES[field.class]} | ${BASES[field.basis ?? basis]} | ${field.seenBy ?? seenBy} |`;

const sourceOf = ({ kept }: RecordFields): string => {
  if (typeof kept === 'string') return '';
  const { least, most, source } = kept;
  return least < most
    ? ` ${source}. A council may choose ${daysInWords(least)} to ${daysInWords(most)}.`
    : ` ${source}.`;
};
