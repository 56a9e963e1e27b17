import type { SkillId } from '../../api/skills/framework.contract.ts';
import { meant, wordsOf } from '../shell/words.ts';

/** What people call the skills of the framework: its own titles in small letters first, then other words for them. */
export const TOPICS: Readonly<Record<SkillId, readonly string[]>> = {
  A1: [
    'sign in and use my device',
    ...['laptop basics', 'using my laptop', 'my laptop', 'laptops', 'laptop', 'windows', 'computer basics'],
    ...['computers', 'computer', 'my device', 'devices', 'my phone', 'smartphone', 'tablet', 'ipad'],
    ...['signing in', 'logging in', 'logging on', 'basic it', 'it basics', 'digital basics'],
  ],
  A2: [
    'connect from anywhere',
    ...['working from home', 'home working', 'remote working', 'remote access', 'working remotely', 'vpn'],
    ...[
      'wifi',
      'wi-fi',
      'hotspot',
      'connecting from home',
      'agile working',
      'hybrid working',
      'mobile working',
    ],
  ],
  A3: [
    'set up at any desk home or site',
    ...['docking station', 'docking stations', 'docking', 'two screens', 'monitors', 'desk set-up'],
    ...['setting up a workstation', 'headsets', 'hot desking', 'hotdesking'],
  ],
  A4: [
    'use accessibility settings',
    ...['accessibility settings', 'accessibility tools', 'assistive technology', 'screen readers'],
    ...['screen reader', 'magnifier', 'dictation', 'immersive reader', 'live captions', 'accessibility'],
  ],
  B1: [
    'use e-mail and a shared calendar',
    ...['shared calendar', 'shared calendars', 'shared mailbox', 'shared mailboxes', 'outlook', 'e-mails'],
    ...['e-mail', 'emails', 'email', 'calendars', 'calendar', 'inbox', 'mailbox'],
  ],
  B2: [
    'chat channels and presence in teams',
    ...['microsoft teams', 'ms teams', 'teams chat', 'teams channels', 'teams basics', 'using teams'],
    ...['channels', 'teams', 'presence', 'chat'],
  ],
  B3: [
    'take part in online and hybrid meetings',
    ...[
      'online and hybrid meetings',
      'online meetings',
      'hybrid meetings',
      'teams meetings',
      'teams meeting',
    ],
    ...['video calls', 'video meetings', 'virtual meetings', 'remote meetings', 'breakout rooms', 'zoom'],
    ...['running meetings online', 'webcams'],
  ],
  B4: [
    'work on one shared copy',
    ...[
      'one shared copy',
      'sharing files',
      'sharing a file',
      'share files',
      'file sharing',
      'sharing documents',
    ],
    ...[
      'share documents',
      'shared documents',
      'shared files',
      'co-authoring',
      'coauthoring',
      'collaboration',
    ],
    ...['collaborating', 'version history', 'working together on documents', 'working on documents together'],
  ],
  C1: [
    'store name and keep files',
    ...['storing files', 'naming files', 'filing', 'file storage', 'organising files', 'organise my files'],
    ...['sharepoint', 'onedrive', 'one drive', 'records management', 'retention', 'folders', 'files'],
  ],
  C2: [
    'find and judge sources',
    ...['judging sources', 'fact checking', 'fact-checking', 'misinformation', 'disinformation', 'fake news'],
    ...[
      'searching the web',
      'searching the internet',
      'searching online',
      'internet searching',
      'web search',
    ],
    ...['reliable sources', 'sources'],
  ],
  C3: [
    'make accessible documents',
    ...['accessible documents', 'accessible pdfs', 'document accessibility', 'alt text', 'word documents'],
    ...[
      'microsoft word',
      'powerpoint',
      'power point',
      'presentations',
      'slides',
      'word',
      'plain english',
      'pdfs',
      'pdf',
    ],
  ],
  C4: [
    'use spreadsheets forms and simple data',
    ...['spreadsheets', 'spreadsheet', 'microsoft excel', 'excel', 'pivot tables', 'pivot table', 'formulas'],
    ...['microsoft forms', 'ms forms', 'online forms', 'forms', 'power bi', 'powerbi', 'data analysis'],
    ...['charts', 'surveys', 'simple data', 'data skills', 'vlookup', 'xlookup'],
  ],
  D1: [
    'use hr and pay self-service',
    ...['hr and pay', 'hr self-service', 'hr self service', 'self-service', 'self service', 'the hr system'],
    ...[
      'the payroll system',
      'my payslip online',
      'hr system',
      'expenses system',
      'claiming expenses online',
    ],
  ],
  D2: [
    'use my service’s main system',
    ...[
      "my service's main system",
      'main system',
      'case management system',
      'case management',
      'line of business system',
    ],
    ...['social care system', 'planning system', 'housing system', 'revenues system', 'back office system'],
  ],
  D3: [
    'book rooms leave and my location',
    ...[
      'booking rooms and leave',
      'booking rooms leave and my location',
      'booking meeting rooms',
      'booking rooms',
    ],
    ...['room booking', 'booking desks', 'desk booking', 'booking leave online'],
  ],
  D4: [
    'help a resident use a digital service',
    ...['helping residents online', 'helping residents', 'helping customers online', 'digital inclusion'],
    ...[
      'helping people get online',
      'online services',
      'digital services',
      'channel shift',
      'residents online',
    ],
  ],
  E1: [
    'use strong passwords and sign-in checks',
    ...['strong passwords', 'password managers', 'password manager', 'passwords', 'password', 'passphrases'],
    ...[
      'sign-in checks',
      'two-factor authentication',
      'two factor authentication',
      'multi-factor authentication',
    ],
    ...['multifactor authentication', 'authenticator', 'two factor', '2fa', 'mfa'],
  ],
  E2: [
    'spot and report phishing',
    ...[
      'spotting phishing',
      'reporting phishing',
      'phishing emails',
      'phishing',
      'scam emails',
      'scams',
      'scam',
    ],
    ...[
      'false messages',
      'fake emails',
      'suspicious emails',
      'cyber security',
      'cybersecurity',
      'cyber-security',
    ],
    ...['cyber awareness', 'cyber', 'online safety', 'malware', 'ransomware', 'smishing', 'fraud'],
  ],
  E3: [
    'handle personal data sharing and foi',
    ...[
      'personal data',
      'data protection',
      'gdpr',
      'information governance',
      'information sharing',
      'data sharing',
    ],
    ...['freedom of information', 'foi requests', 'foi', 'subject access requests', 'privacy', 'redaction'],
  ],
  E4: [
    'work online with care wellbeing conduct copyright',
    ...[
      'digital wellbeing',
      'online wellbeing',
      'online conduct',
      'copyright',
      'social media',
      'screen time',
    ],
    ...['netiquette', 'wellbeing online'],
  ],
  F1: [
    'help myself and find help',
    ...['helping myself', 'finding help', 'troubleshooting', 'solving it problems', 'it problems'],
    ...['fixing problems', 'using the service desk'],
  ],
  F2: [
    'learn a new tool',
    ...['learning a new tool', 'learning new tools', 'new tools', 'new software', 'learning new software'],
    ...['microsoft 365', 'office 365', 'm365', 'onenote', 'planner', 'to do lists'],
  ],
  F3: [
    'improve or automate a task',
    ...[
      'automating a task',
      'automating tasks',
      'automate tasks',
      'automating',
      'automation',
      'power automate',
    ],
    ...['power apps', 'powerapps', 'power platform', 'macros', 'process improvement', 'flows'],
  ],
  F4: [
    'use ai assistants responsibly',
    ...['ai assistants', 'ai assistant', 'artificial intelligence', 'generative ai', 'copilot', 'co-pilot'],
    ...['chatgpt', 'chat gpt', 'prompting', 'prompts', 'using ai', 'ai'],
  ],
};

export const SKILLS = Object.keys(TOPICS) as readonly SkillId[];

interface Phrase {
  readonly skill: SkillId;
  readonly words: string;
  readonly looks: RegExp;
}

/** Words as they are compared: small, one space apart, without signs between them. */
const bare = (text: string): string => wordsOf(text.toLowerCase().replace(/’/g, "'")).join(' ');

const phrase = (skill: SkillId, said: string): Phrase => {
  const words = bare(said);
  return { skill, words, looks: new RegExp(`(?<![\\p{L}\\d'-])${words}(?![\\p{L}\\d'-])`, 'gu') };
};

/** Longest first: "teams meetings" is not about teams. */
const PHRASES: readonly Phrase[] = SKILLS.flatMap((skill) =>
  TOPICS[skill].map((said) => phrase(skill, said)),
).toSorted((one, other) => other.words.length - one.words.length);

/** In these a slip of the finger is forgiven: long enough to be no other word. */
const LEAST_LETTERS = 5;
const SPELT: readonly string[] = [
  ...new Set(PHRASES.flatMap(({ words }) => words.split(' ')).filter((word) => word.length >= LEAST_LETTERS)),
];
/** Real words that one slip would turn into one of those. */
const LOOKALIKES = new Set(
  `excels exceeds expel excess floors forums forum firms former forma charge changes change channel chart
  chats terms teens team seams dreams worlds works working world sorting share shares sharing store stores storing folder
  final finding filling fishing finishing pushing online offline office office's hoping helping help helps tables table
  reading read ready leading using used booking booked meeting meetings screen signing filed field fields systems system
  learning learn leaning leave leaves residents resident report reports reporting promote promoted places plans planned
  planning planner message messages record recorded remove removed manager management people personal person services service second check checks
  chair course coursed sources source course's sessions start session training`.split(/\s+/),
);

const spelled = (word: string): string =>
  word.length < LEAST_LETTERS || word.includes("'") || LOOKALIKES.has(word)
    ? word
    : (meant(word, SPELT) ?? word);

/** Which skills words are about, and the words that were about none; each topic stands as a comma. */
export const readTopics = (plain: string): { readonly skills: readonly SkillId[]; readonly rest: string } => {
  const skills = new Set<SkillId>();
  let said = plain
    .replace(/[,;:!?()]+/g, ' ')
    .replace(/[\p{L}\d]+(?:['.-][\p{L}\d]+)*/gu, spelled)
    .replace(/\s+/g, ' ');
  for (const { skill, words, looks } of PHRASES) {
    if (!said.includes(words)) continue;
    said = said.replace(looks, () => {
      skills.add(skill);
      return ' , ';
    });
  }
  return { skills: [...skills].toSorted(), rest: said.replace(/\s+/g, ' ').trim() };
};
