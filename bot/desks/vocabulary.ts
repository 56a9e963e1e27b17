/** What can be wished of this room in words. */
export type Intent = 'book' | 'bookings' | 'cancel' | 'who-is-in';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Courtesy and the small words of a sentence: they change nothing, whatever the wish. */
export const SMALL_TALK = set(`
  please pls plz ta thanks thank thx cheers hi hello hey hiya morning you u can could would will may might
  i i'd id i'm im i'll ill me my myself just also too so ok okay well now then there here it it's its is be am are
  a an the some any one for to at in on of by from with and is up out that this if's possible possibly kindly
  guildhall bot sorry ask again pop put us'd really quickly quick ideally maybe mate pal
`);

/** Words that a wish is made of; anything else in a sentence was not understood. */
export const WORDS_OF: Readonly<Record<Intent, ReadonlySet<string>>> = {
  book: set(`
    book booking reserve reservation bag grab sit sitting need want like get have find sort arrange make fancy
    free available availability left somewhere anywhere anything work working place spot space office
    what's whats what show see new do you got let's lets looking look hot hoping wanted going after try
    i've ive coming come building floor what me down in
  `),
  bookings: set(`
    bookings booking booked reservation reservations reserve reserved book got have do did what what's whats which
    where where's wheres when show see list tell give all upcoming current future next check view sitting sit seat
    mine i've ive look at where'm coming up office for working
  `),
  cancel: set(`
    cancel unbook release delete remove scrap drop undo give back up call off free get rid unwanted booking bookings
    booked reservation reservations want like have got need that i've ive anymore any more after all now do
  `),
  'who-is-in': set(`
    who who's whos who'll anyone anybody in around there office else which team from going will be working
    colleagues everyone with today's show tell floor building
  `),
};

const NEGATIONS = set(`
  not don't dont never no without cannot can't cant won't wont shouldn't didn't didnt isn't aren't wouldn't doesn't
  unless except instead rather neither nor stop avoid nothing ain't
`);

export const isNegation = (word: string): boolean => NEGATIONS.has(word);

/** What other rooms and other systems are asked for. Beside a desk they make a second wish; alone they are not ours. */
const FOREIGN = set(`
  leave holiday holidays annual vacation off sick sickness ill flexi toil expenses mileage payslip pay overtime
  training course courses session sessions class workshop champion meeting meetings room rooms boardroom
  car parking park bike pool laptop phone headset idea ideas suggestion news article event events policy policies
  briefing skill skills assessment ticket tickets train flight hotel taxi table lunch dinner appointment doctor
  dentist gp catering van projector locker interview leave's toilet library holiday's swim gym film cinema
  nursery viewing test jab vaccination christmas birthday party weather coffee
`);

export const isForeign = (word: string): boolean => FOREIGN.has(word);

/** Words in which a slip of the finger is forgiven. Short and common words are not among them: people mean those. */
export const FORGIVEN = set(`
  book booking bookings booked reserve reservation cancel release delete remove desk desks hotdesk seat workspace
  workstation available please tomorrow upcoming
`);

/** Slips that leave too few letters to be told by rule. */
export const SLIPS: Readonly<Record<string, string>> = {
  ...{
    bok: 'book',
    boo: 'book',
    boko: 'book',
    ook: 'book',
    dsk: 'desk',
    dek: 'desk',
    des: 'desk',
    disk: 'desk',
  },
  ...{ whose: "who's", canx: 'cancel' },
};

/** Real words that one slip would turn into one of those. */
export const LOOKALIKES = set(
  'boot boots boom brook booth deck dusk dense disc cancer cancels sent seal seals sear removed deleted released reserved booker books bookshop seats booked bookings booking desks books',
);
