/** What can be wished of this room in words. */
export type Intent = 'find' | 'mine' | 'give-back' | 'roll' | 'check-in';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Courtesy and the small words of a sentence: they change nothing, whatever the wish. */
const SMALL_TALK = set(`
  please pls plz ta thanks thank thx cheers hi hello hey hiya morning you u can could would will may might
  i i'd id i'm im i'll ill i've ive me my myself we us just also too so ok okay well now then there here it it's its is be am are
  a an the some any for to at in on of by from with and or up out that this these if's possible possibly kindly do does did
  guildhall bot sorry ask again pop put really quickly quick ideally maybe mate pal like want wanted wanna need
  have has had been got get go going gonna let's lets see show tell give know check what what's whats which when when's whens where where's how
  who whose today right currently still yet one ones next
`);

/** What is taught and gone to: with none of these words a sentence is hardly for this room. */
export const TRAINING = set(`
  training trainings course courses class classes session sessions workshop workshops webinar webinars lesson lessons
  tutorial tutorials elearning e-learning seminar seminars drop-in masterclass
`);

/** Words that a wish is made of; anything else in a sentence was not understood. */
export const WORDS_OF: Readonly<Record<Intent, ReadonlySet<string>>> = {
  find: set(`
    find search look looking book booking join joining sign signing signed enrol enroll register registering reserve list
    available coming planned running run offered offer take taking attend attending do doing add down seat seats place places
    spot space spaces spare free left open waiting waitlist learn learning about regarding covering using use basics
    beginner beginners beginner's introduction intro introductory advanced intermediate refresher short quick half hour
    learn teach train taught improve brush better good more help skills skill interested something anything scheduled upcoming
    digital online virtual remote remotely person face classroom hands-on myself onto schedule programme sort else other others
    another new soon basic level my people staff councillors members beginners' near nearest work are champions starting
    hold being gets way know-how up-to-date upskill held given happening
  `),
  mine: set(`
    training booked sign signed up enrolled down registered waiting list waitlist wait queue offered offer offers seat seats
    place places completed complete done finished attended attend attending passed certificate certificates record
    history plan learning upcoming future past own list all view open find next coming joined booking bookings
    about much many before so far been was passed doing in links e-learning began begun started position print download send email took taken take
  `),
  'give-back': set(`
    cancel cancelling withdraw withdrawing drop dropping pull pulling back away leave unenrol unenroll unregister remove
    take off release free make come attend join place places seat seats spot booking no longer anymore any more not can't
    cant cannot won't wont don't dont after all give giving able unable waiting list waitlist queue coming into be sign
    signed booked unfortunately afraid decline say offer offered something came else go off
  `),
  roll: set(`
    call take taking calling mark open start roll register attendance rollcall list people came come coming signed booked
    attending turned learners attendees everybody everyone present show sheet began begun attended code check-in view lead
    leading running fill record marking
  `),
  'check-in': set(`
    check checking checkin check-in code arrived attending attendance present session's mark as sign signing record
    being there using
  `),
};

const NEGATIONS = set(`
  not don't dont never no without cannot can't cant won't wont shouldn't didn't didnt isn't aren't wouldn't doesn't
  unless except instead rather neither nor stop avoid nothing ain't haven't havent hasn't unable if
`);
export const isNegation = (word: string): boolean => NEGATIONS.has(word);

/** Beside its own words, a wish is made of courtesy; "not" is only where the wish itself is made of it. */
export const isExplained = (word: string, intent: Intent): boolean =>
  WORDS_OF[intent].has(word) || TRAINING.has(word) || (SMALL_TALK.has(word) && !NEGATIONS.has(word));

/** What other rooms and other systems are asked for: beside one of these, "training" is only what it is for. */
const FOREIGN = set(`
  leave holiday holidays annual vacation off sick sickness ill flexi toil expenses mileage payslip pay overtime claim
  desk desks hotdesk workstation meeting meetings room rooms boardroom car parking park bike pool approve approval approvals
  idea ideas suggestion news article articles event events policy policies briefing briefings strategy guide ticket tickets
  flight hotel taxi lunch dinner catering van projector interview appointment budget invoice fire gym dog football
  assessment assessments gap gaps level levels baseline manager manager's team's colleague colleagues request requests trainers
  shoes jury dentist weather settings who's sits sitting contract funding fee fees money
`);
export const isForeign = (word: string): boolean => FOREIGN.has(word);

/** Words in which a slip of the finger is forgiven. Short and common words are not among them: people mean those. */
export const FORGIVEN = set(`
  training course courses session sessions workshop workshops webinar cancel certificate certificates register attendance
  enrolled completed waiting please booked booking available about online
`);

/** Slips that leave too few letters to be told by rule, or that are too common. */
export const SLIPS: Readonly<Record<string, string>> = {
  ...{
    traning: 'training',
    trainin: 'training',
    trainning: 'training',
    tranining: 'training',
    corse: 'course',
  },
  ...{
    sesion: 'session',
    sesions: 'sessions',
    seesion: 'session',
    sgin: 'sign',
    singed: 'signed',
    fnd: 'find',
  },
  ...{
    fidn: 'find',
    finde: 'find',
    bok: 'book',
    boko: 'book',
    chekc: 'check',
    chek: 'check',
    canx: 'cancel',
  },
  ...{
    jion: 'join',
    joing: 'join',
    certs: 'certificates',
    cert: 'certificate',
    regsiter: 'register',
    roal: 'roll',
  },
  ...{
    rol: 'roll',
    atendance: 'attendance',
    attendence: 'attendance',
    wokshop: 'workshop',
    cuorse: 'course',
  },
};

/** Real words that one slip would turn into one of those. */
export const LOOKALIKES = set(`
  trainings straining draining raining trainer trainers training's courses courses sources coarse curse cancelled cancels
  cancer registered registers completes completed complete booker books booking bookings waiting waitlist wanting pleased
  offline session's outline sections section mission passion enrolled enrol workshop's certified abut above
`);
