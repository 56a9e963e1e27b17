const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** What there is to read, in the words people have for it. */
export const NEWS = set(
  'news headlines headline announcements announcement articles stories bulletin newsfeed newsletter',
);

/** What one can go to. */
export const EVENTS = set('events event');

export const BRIEFINGS = set('briefings briefing');

/** What waits for somebody to say that they read it. */
export const POLICIES = set('policies policy acknowledgements acknowledgement acknowledge');

/** A wish to acknowledge, and which policy: it is looked for among those that wait for them. */
export const ACKNOWLEDGE =
  /^(?:(?:hi|hello|hey|please|guildhall|i|want|need|would|like|i'd|can|could|let|me|to)[,!]? )*acknowledge\b(?<about>.*)$/;

/** Words of a question about either that say nothing else. */
export const ALLOWED = set(`
  please pls plz ta thanks thank thx cheers hi hello hey hiya you u can could would will may might guildhall bot
  i i'd i've i'm id im ive me my our we us the a an any some all of to for in on at and or is are there do does did have has
  had got get give show see read open view check list tell find look up bring want wanted like need let know what
  what's whats which who's how many much number today today's todays yesterday this week week's morning now latest newest recent recently
  new unread open waiting wait waits left still yet more top main big biggest daily council council's councils staff
  member members members' member's councillor councillors councillors' team intranet feed page item items sent given about me
  out first next please again just quickly anything something that be been upcoming coming soon month overdue due outstanding sign confidential private
  restricted part ii 2
`);

const NEGATIONS = set(`not don't dont never no without cannot can't cant won't stop nothing`);
export const isNegation = (word: string): boolean => NEGATIONS.has(word);

/** Questions for the news that do not name it. */
export const WHAT_IS_NEW = new RegExp(
  `^(?:(?:hi|hello|hey|so|ok|okay|please|guildhall|bot)[,!]? )*(?:${[
    "what(?:'s| is|s) new(?: today| this week| at work| here| in the council| round here)*",
    "what(?:'s| is|s) (?:happening|going on)(?: today| this week| at work| here| in the council| round here)*",
    '(?:is there )?anything new(?: today| this week| here| at work)*',
    "what (?:did i|have i|'ve i) miss(?:ed)?(?: today| this week| yesterday| while i was away)?",
    '(?:catch me up|bring me up to (?:date|speed)|get me up to (?:date|speed)|fill me in)(?: please)?',
  ].join('|')})(?: please| thanks)?[ ?.!]*$`,
);

/** Questions for events that do not name them. */
export const WHAT_IS_ON =
  /^(?:(?:hi|hello|hey|please|guildhall)[,!]? )*what(?:'s| is|s) on(?: today| tomorrow| this week| next week| this month| soon| at work| here| in the council)*(?: please| thanks)?[ ?.!]*$/;
