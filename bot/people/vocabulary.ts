const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** A person's own settings, in the words people have for them. */
export const SETTING =
  /\b(?:(?:notification|privacy|location|visibility|account|profile|guildhall) (?:settings?|preferences?)|settings?|preferences?|(?:my|own) (?:profile|privacy|visibility|notifications?|notices)|quiet hours|(?:my |usual )?work(?:ing)? (?:pattern|style|week)|(?:my |usual )(?:office|site|building)|(?:who|people|everyone|colleagues|anyone|others)(?: can| may| could| from)? (?:see|sees|seeing|know|knows|knowing) (?:where i am|where i sit|my location|me|where i work)|(?:hide|share) (?:me|my location|where i (?:am|sit)))\b/;

/** Words that only ask for something, beside a setting. */
export const ASKING = set(`
  my me i i'd i'm id the a an to of for on in at and or please pls can could would will you may want wanted like need
  show see view open change edit update set look check get go tell what what's whats are is where how do find give
  hi hello hey thanks thank ta cheers guildhall bot it up take current own now here just change changing set who
`);

const NEGATIONS = set(`
  not don't dont never no without cannot can't cant won't wont shouldn't isn't aren't wouldn't doesn't nothing except
`);
export const isNegation = (word: string): boolean => NEGATIONS.has(word);

/** Somebody who was spoken of before, or nobody in particular: the bot asks whom. */
export const PRONOUNS = set(`
  he she they him her them his hers theirs it someone somebody anyone anybody everyone everybody one and or both
`);

/** Words no name and no job is made of: with one of them the question is another room's, or nobody's. */
export const NEVER_A_NAME = set(`
  in on at off out up down to from with for by about there here now today tomorrow yesterday tonight
  i me my mine we us our ours you your yours this that these those what who whom whose where when why how which
  am is are was were be been being has have had do does did can could will would shall should may might must
  desk desks seat seats booking bookings booked reservation hotdesk workspace free available
  room rooms toilet toilets loo printer kitchen lift stairs parking car bike canteen cafe coffee reception entrance
  leave holiday holidays away sick absent absence flexi expenses payslip pay overtime mileage
  news headline headlines announcement announcements bulletin newsletter briefing briefings articles stories event events policy policies idea ideas article training course courses session sessions workshop workshops webinar webinars class classes
  certificate certificates register roll attendance meeting
  my nearest floor building site office town hall storey weather time lunch christmas weekend
  going coming attending getting winning responsible charge better best king queen god joke life love meaning
  password laptop phone wifi vpn ticket help everything nothing something anything
  skill skills skillset gap gaps level levels assessment assessments baseline
  team colleagues people staff next first last new leaving starting retiring
  ‹quote›
`);

/** Where questions go that are nobody's in particular; as part of a job they are words like others. */
export const SERVICES = set('hr payroll');

/** Some of those words are names as well: these are surnames, behind a first name. */
export const SURNAMES = set('king hall best love may');

/** And these are first names, before a surname. */
export const FIRST_NAMES = set('will may');

/** Slips of the finger at the words that questions begin with. */
export const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/^(.*\b)?(?:whos|who,s|whois|whose(?= \S+( \S+)?$)|hwo's)\b/, "$1who's"],
  [/\b(?:hwo|woh|whoo|wh0)\b/g, 'who'],
  [/\b(?:wheres|where,s|wher's|whers|were's)\b/g, "where's"],
  [/\b(?:wher|whre|whare|weher|hwere|wheer)\b/g, 'where'],
  [/^were(?= (?:is|can|does))/, 'where'],
  [/\b(who|where) (?:si|iz|ist|s)\b/g, '$1 is'],
  [/\b(?:setings|settigns|settngs|setttings|settins|setings)\b/g, 'settings'],
  [/\b(?:prefrences|preferances|preferneces)\b/g, 'preferences'],
  [/\b(?:profle|porfile|profil)\b/g, 'profile'],
  [/\b(?:manger|manageer|mananger)\b/g, 'manager'],
];

/** Now, in words at the end or the beginning of a question. */
export const NOW =
  /(?:^| )(?:today|right now|now|just now|currently|at the moment|atm|at present|this (?:morning|afternoon|week)|still|yet)(?= |$)/g;

/** Another day than today: where somebody was or will be is not told. */
export const LATER =
  /(?:^| )(?:(?:on |next |last |this |by )*(?:tomorrow|yesterday|tmrw|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|mon|tues?|weds?|thurs?|fri)(?: (?:morning|afternoon|next week))?|next week|last week|the day after)(?= |$)/;
