const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Courtesy, and the words a wish to this room is made of. With any other word in it a sentence was not understood. */
const KNOWN = set(`
  please pls plz ta thanks thank thx cheers hi hello hey hiya you u can could would will may might ok okay so well
  now today here just also too again then really quickly quick kindly sorry guildhall bot mate it it's its that this
  i i'd id i'm im i've ive me my myself mine own we us the a an any some all of to for in on at with up by and is are
  am be been do does did have has had got get going let let's lets want wanted wanna need needs like think show see
  view tell give look check find out list open know what what's whats which where when how how's much many there
  still yet due last latest current currently overall right about from as met
  new close fill would far does yes
  digital it ict computer tech skill skills skillset level levels gap gaps baseline assessment assessments result
  results profile rating score scores framework requirement requirements required
  checks checked checking recheck re-check self-check assess assessed assessing self-assessment self-assess self
  test tested quiz question questions questionnaire survey audit review update refresh redo retake re-take repeat
  start started begin continue carry go resume finish complete take do answer answers answering answered short
  missing lack lacking improve improvement improved better weak weakest weaknesses strengths strong learn learning
  next develop work working job role asks ask asked below behind meet enough compare compared against stand standing
  good bad changed change changes one ones first time old date expired doing where's
  team team's teams teams' people who staff reports report direct everyone group i'll should helps help once more
  re-assess reassess re-assessment reassessment minutes minute way manage lead overview page where'm
`);

const NEGATIONS = set(`
  not don't dont never no without cannot can't cant won't wont shouldn't didn't didnt isn't aren't wouldn't doesn't
  unless except instead rather nothing stop cancel delete remove drop later
`);

/** Beside what was understood there is nothing that may turn it into its contrary. */
export const isExplained = (word: string): boolean =>
  (KNOWN.has(word) || TAUGHT.has(word)) && !NEGATIONS.has(word);

/** What other rooms and other systems are asked for: with one of these a sentence is theirs, whatever else it says. */
const FOREIGN = set(`
  train trainer champion champions coach certificate certificates plan
  desk desks seat seats room rooms floor car parking leave holiday holidays annual sick sickness expenses mileage
  payslip hr policy policies news article articles event events briefing briefings idea ideas search booking bookings
  meeting meetings teach rota shift pay grade salary appraisal
  risk dse display equality impact needs-assessment care carers carer social housing financial tax fire energy
  workstation environmental medical health language sound noise sea water fuel battery stock tyre wage gender
  driving soft swimming communication leadership cooking life people-skills
`);
export const isForeign = (word: string): boolean => FOREIGN.has(word);

/** What the training room is asked for, unless it is for a gap: which of it helps stands beside the gap. */
const TAUGHT = set(`
  training course courses session sessions class classes workshop workshops webinar webinars e-learning elearning
`);
export const isTaught = (word: string): boolean => TAUGHT.has(word);

/** Words in which a slip of the finger is forgiven. Short and common words are not among them: people mean those. */
export const FORGIVEN = set(`
  skills skill assessment digital baseline levels missing results questions recheck continue improve requirements
`);

/** Slips that leave too few letters to be told by rule, or that are too common. */
export const SLIPS: Readonly<Record<string, string>> = {
  ...{ skils: 'skills', sklls: 'skills', skilss: 'skills', skilz: 'skills', skillz: 'skills' },
  ...{
    chek: 'check',
    cehck: 'check',
    chekc: 'check',
    ceck: 'check',
    hceck: 'check',
    gasp: 'gaps',
    gpas: 'gaps',
  },
  ...{ digtal: 'digital', assesment: 'assessment', asessment: 'assessment', assessement: 'assessment' },
  ...{ tema: 'team', taem: 'team', shwo: 'show', strat: 'start' },
};

/** Real words that one slip would turn into one of those. */
export const LOOKALIKES = set(`
  skilled skillet spills stills shills bills drills fills grills hills level lever levers revels mission missions
  improved improves continued continues continuous question questioned result assessments digit requirement
  improvement massing misting missed digitally assessed still skull skulls kill killed
`);
