/** The nations whose law on meetings and papers is known here. */
export const NATIONS = ['england', 'wales', 'scotland'] as const;
export type Nation = (typeof NATIONS)[number];

/** Barred by government, statute or a court; or private by the council's own judgement. */
export const SECRECIES = ['confidential', 'exempt'] as const;
export type Secrecy = (typeof SECRECIES)[number];

/** One reason for which the law lets a paper be kept from the public. */
export interface Ground {
  /** Never changed, as restrictions hold it: `wales.16`. */
  readonly id: string;
  /** As minutes cite it: "Paragraph 16". */
  readonly cited: string;
  readonly words: string;
  /** True where the law asks whether the public interest in keeping it private outweighs that in disclosing it. */
  readonly weighed: boolean;
}

/** A list of grounds with the provision it stands in. */
export interface Grounds {
  readonly law: string;
  readonly source: string;
  readonly grounds: readonly Ground[];
}

const OF_EMPLOYEES =
  'Consultations or negotiations, or planned ones, on a labour relations matter between the council or a Minister and employees or office holders';
const OF_BUSINESS =
  'Financial or business affairs of a particular person or body, which may be the council itself';
const OF_NOTICES =
  'That the council proposes to give a statutory notice that binds somebody, or to make a statutory order or direction';
const OF_CRIME = 'Action taken or to be taken to prevent, investigate or prosecute crime';
const OF_PRIVILEGE =
  'Information to which legal professional privilege could be claimed in legal proceedings';
const OF_IDENTITY = 'Information that is likely to reveal the identity of an individual';

/** Both of the list have one meaning in England and Wales and in Scotland. */
const confidential = (nation: Nation, section: string): readonly Ground[] => [
  {
    id: `${nation}.confidential.government`,
    cited: `Section ${section}, government`,
    words: 'A government department gave it on terms that forbid telling the public',
    weighed: false,
  },
  {
    id: `${nation}.confidential.law`,
    cited: `Section ${section}, law or court`,
    words: 'An enactment or an order of a court forbids telling the public',
    weighed: false,
  },
];

const paragraphs = (
  nation: Nation,
  from: number,
  words: readonly string[],
  isWeighed: (paragraph: number) => boolean,
): readonly Ground[] =>
  words.map((each, n) => ({
    id: `${nation}.${from + n}`,
    cited: `Paragraph ${from + n}`,
    words: each,
    weighed: isWeighed(from + n),
  }));

/** Descriptions of exempt information in Scotland; the schedule knows no test of the public interest. */
const SCOTTISH = [
  'A particular employee or office holder of the council, a former one or an applicant',
  'A particular occupier of accommodation from the council, a former one or an applicant',
  'A particular applicant for a service of the council, or somebody who receives or received it',
  'A particular applicant for financial help from the council, or somebody who receives or received it',
  'Adoption, care, fostering or education of a particular child, or a compulsory supervision order on one',
  'Financial or business affairs of a particular person or body other than the council',
  'Reports on and supervision of a particular person under the Social Work (Scotland) Act 1968',
  'What the council proposes to spend under a particular contract for property, goods or services',
  'Terms proposed in negotiations for a contract on property, goods or services',
  'Who offers a particular tender for a contract for goods or services, the council included',
  OF_EMPLOYEES,
  'Instructions to counsel, counsel’s opinion, and advice or action in connection with legal proceedings or a matter that affects the council',
  OF_NOTICES,
  OF_CRIME,
  'The identity of a protected informant',
] as const;

const ENGLISH = [
  'Information relating to any individual',
  ...[OF_IDENTITY, OF_BUSINESS, OF_EMPLOYEES, OF_PRIVILEGE, OF_NOTICES, OF_CRIME],
] as const;
const WELSH = [
  'Information relating to a particular individual',
  ...[OF_IDENTITY, OF_BUSINESS, OF_EMPLOYEES, OF_PRIVILEGE, OF_NOTICES, OF_CRIME],
] as const;
/** Paragraph 21 of the schedule weighs 12 to 15, 17 and 18, and so not what is legally privileged. */
const WELSH_PRIVILEGE = 16;

/** What may be kept from the public, by nation, in our words; the papers cite the paragraph, not these words. */
export const GROUNDS: Readonly<Record<Nation, Readonly<Record<Secrecy, Grounds>>>> = {
  england: {
    exempt: {
      law: 'Local Government Act 1972, Schedule 12A, Part 1',
      source: 'https://www.legislation.gov.uk/ukpga/1972/70/schedule/12A',
      grounds: paragraphs('england', 1, ENGLISH, () => true),
    },
    confidential: {
      law: 'Local Government Act 1972, section 100A(3)',
      source: 'https://www.legislation.gov.uk/ukpga/1972/70/section/100A',
      grounds: confidential('england', '100A(3)'),
    },
  },
  wales: {
    exempt: {
      law: 'Local Government Act 1972, Schedule 12A, Part 4',
      source: 'https://www.legislation.gov.uk/wsi/2007/969/schedule/made',
      grounds: paragraphs('wales', 12, WELSH, (paragraph) => paragraph !== WELSH_PRIVILEGE),
    },
    confidential: {
      law: 'Local Government Act 1972, section 100A(3)',
      source: 'https://www.legislation.gov.uk/ukpga/1972/70/section/100A',
      grounds: confidential('wales', '100A(3)'),
    },
  },
  scotland: {
    exempt: {
      law: 'Local Government (Scotland) Act 1973, Schedule 7A, Part I',
      source: 'https://www.legislation.gov.uk/ukpga/1973/65/schedule/7A',
      grounds: paragraphs('scotland', 1, SCOTTISH, () => false),
    },
    confidential: {
      law: 'Local Government (Scotland) Act 1973, section 50A(3)',
      source: 'https://www.legislation.gov.uk/ukpga/1973/65/section/50A',
      grounds: confidential('scotland', '50A(3)'),
    },
  },
};
