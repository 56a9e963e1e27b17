/** What can be wished of this room in words. */
export type Intent =
  | 'leave'
  | 'balance'
  | 'sick'
  | 'back'
  | 'mine'
  | 'away'
  | 'cancel'
  | 'approvals'
  | 'expenses'
  | 'equipment'
  | 'details'
  | 'query';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Courtesy and the small words of a sentence: they change nothing, whatever the wish. */
const SMALL_TALK = set(`
  please pls plz ta thanks thank thx cheers hi hello hey hiya morning afternoon you u can could would will may might
  i i'd id i'm im i'll ill me my myself just also too so ok okay well now then there here it it's its is be am are was
  a an the some any for to at in on of by from with and up out that this if's possible possibly kindly do does did
  guildhall bot sorry ask again pop put really quickly quick ideally mate pal team boss everyone all afraid think
  i've ive been have has got going gonna get like want wanted wanna need show see tell let know give check view
  what what's whats which where how much many when partday dayoff day days between today currently work office using use still yet
  it'd that's thats tho though actually right
`);

const ASKS_FOR =
  'book booking take taking request requesting submit log add arrange apply ask asking put have having';

/** Words that a wish is made of; anything else in a sentence was not understood. */
const WORDS_OF: Readonly<Record<Intent, ReadonlySet<string>>> = {
  leave: set(`
    leave annual holiday holidays vacation off time al a/l ${ASKS_FOR} form as half week weeks away
    whole full long paid
  `),
  balance: set(`
    leave annual holiday holidays vacation off time al a/l balance allowance entitlement left remaining remain
    take spare over used usage used taken booked year year's this how's owed due still entitled remaining
    available hours book
  `),
  sick: set(`
    sick ill unwell poorly off not well feel feeling feels rough work able come coming make today report reporting
    record sickness absence absent calling call in log don't dont won't wont can't cant cannot am health reasons
    very quite bit lousy awful terrible home gone staying stay going since under weather phoning ringing
    start started starting because being as
  `),
  back: set(`
    back returned returning return returns better well again fit recovered end ended close finish my sickness absence
    sick leave work working office now feeling feel am off log record start starting over after longer no ill
  `),
  mine: set(`
    request requests leave annual holiday holidays off time status claim claims absences absence booked book asked
    requested approved agreed decided accepted authorised authorized rejected refused declined turned down signed
    heard news gone through happened happening outstanding open pending upcoming future submitted form forms made
    put list history past been anyone answer answered about yet next mileage expenses expense
    did sent sorted progress
  `),
  away: set(`
    who who's whos who'll anyone anybody colleagues else away off leave holiday holidays annual out absent
    vacation team teams calendar people from staff absences absence not next week in around sick us
    planner which be working
  `),
  cancel: set(`
    cancel cancelled withdraw delete remove undo scrap call back drop bin pull change mind leave annual holiday holidays
    vacation off time booked booking request requests unwanted take taking asked anymore any more after sick
    longer no half requested for week weeks i've
  `),
  approvals: set(`
    approval approvals approve approving authorise authorize sign off decide decision decisions waiting wait
    request requests team's teams leave holiday holidays annual outstanding pending anything something there reject
    refuse needs need queue list whose who people staff leaves claims
  `),
  expenses: set(`
    claim claims claiming expenses expense mileage miles travel petrol fuel submit log make new form back for money
    receipts receipt train car parking put some enter record
  `),
  equipment: set(`
    new laptop phone mobile headset monitor keyboard mouse equipment software access licence license chair screen
    dock docking station order request another replacement replace kit printer folder drive system report shared
    broken spare tablet ipad mailbox account
  `),
  details: set(`
    change update new moved moving house address phone number mobile emergency contact contacts name surname married
    personal details home edit correct my bank details changed contact telephone email next kin
  `),
  query: set(`
    ask question questions hr human resources payroll query speak talk contact message someone payslip pay wrong
    about help payslips raise enquiry with team regarding salary something
  `),
};

const NEGATIONS = set(`
  not don't dont never no without cannot can't cant won't wont shouldn't didn't didnt isn't aren't wouldn't doesn't
  unless except instead rather neither nor stop avoid nothing ain't wasn't haven't havent if
`);

/** Beside its own words, a wish is made of courtesy; "not" is only where the wish itself is made of it. */
export const isExplained = (word: string, intent: Intent): boolean =>
  WORDS_OF[intent].has(word) || (SMALL_TALK.has(word) && !NEGATIONS.has(word));

/** What other rooms and other systems are asked for: with no word of ours, the sentence is theirs. */
const FOREIGN = set(`
  desk desks seat seats hotdesk workspace workstation room rooms boardroom meeting meetings training course courses
  session sessions class workshop champion bike pool idea ideas suggestion news article event events policy policies
  briefing skill skills assessment ticket tickets flight hotel taxi table lunch dinner locker van projector settings
`);
export const isForeign = (word: string): boolean => FOREIGN.has(word);

/** Words in which a slip of the finger is forgiven. Short and common words are not among them: people mean those. */
export const FORGIVEN = set(`
  annual leave holiday holidays vacation balance allowance entitlement remaining request requests approval approvals
  approve approved cancel withdraw sickness expenses mileage equipment laptop please returned returning
  unwell poorly sick query payslip address booking requested
`);

/** Slips that leave too few letters to be told by rule, or that are too common. */
export const SLIPS: Readonly<Record<string, string>> = {
  ...{
    bok: 'book',
    boko: 'book',
    ook: 'book',
    lave: 'leave',
    leav: 'leave',
    laeve: 'leave',
    hols: 'holidays',
  },
  ...{
    hol: 'holiday',
    sik: 'sick',
    sck: 'sick',
    seck: 'sick',
    sicj: 'sick',
    canx: 'cancel',
    vacay: 'vacation',
  },
  ...{ holliday: 'holiday', hoilday: 'holiday', ballance: 'balance', exspenses: 'expenses', wana: 'want' },
  ...{ approvels: 'approvals', ofice: 'office', auth: 'authorise', bakc: 'back', bcak: 'back', tkae: 'take' },
};

/** Real words that one slip would turn into one of those. */
export const LOOKALIKES = set(`
  leaves lease least lever levee weave heave cleave sicks silk slick stick sack suck sink sock seek sicker silo side
  cancer cancels cancelled requested request leaver leavers leaving approves approved approval approver
  holiday holidays prove please
`);
