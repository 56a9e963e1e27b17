import {
  catalogued,
  cataloguedLog,
  NOBODY,
  none,
  ordinary,
  ownMany,
  ownOne,
  pseudonym,
  type RecordFields,
} from '../platform/catalogue.ts';
import { MAX_LIMIT } from '../platform/store/store.ts';
import { accessLog } from './access.records.ts';
import { appointments } from './appointment.records.ts';
import { ACCESS, HOLD, LEAVER } from './periods.ts';
import { photos, profiles } from './profile.records.ts';
import { directoryRecords, people, roleRecords } from './records.ts';
import { holds, periods } from './retention.records.ts';

const WHO_FINDS_THEM = 'Colleagues; of councillors, whoever they chose; guests see their own team';
const THEMSELVES = 'The person alone';
const GIVEN = 'The person, and administrators';
const HELD = 'The person, and administrators; of digital champions, also colleagues';

const account = catalogued(people, {
  title: 'Account, as the council’s directory tells it',
  basis: 'task',
  kept: LEAVER,
  seenBy: WHO_FINDS_THEM,
  fields: {
    id: pseudonym('The random id by which every other record knows you', {
      seenBy: 'Whoever may see your name',
    }),
    oid: ordinary('Your account’s number in Microsoft 365, by which you sign in', { seenBy: THEMSELVES }),
    name: ordinary('Your name, for colleagues who work with you'),
    upn: ordinary(
      'Your sign-in name, to find you in a list of reporting lines; of digital champions, to chat with them',
      {
        seenBy: 'Administrators; of digital champions, also colleagues',
      },
    ),
    mail: ordinary(
      'Your work address, to find you in a list of reporting lines; of digital champions, to write to them',
      {
        seenBy: 'Administrators; of digital champions, also colleagues',
      },
    ),
    jobTitle: ordinary('Your job, so that colleagues find the right person'),
    department: ordinary('Your department, for search and for who may see where you are'),
    officeLocation: ordinary('Your office, shown on your page'),
    manager: pseudonym('Your manager, who decides requests and whose other reports are your team'),
    managerFrom: ordinary('Whether an administrator’s list told of your manager', {
      seenBy: 'Administrators',
    }),
    enabled: ordinary('Whether your account works; if not, you are let in no more'),
    leftAt: ordinary('When your account was disabled or removed', { seenBy: 'Administrators' }),
    guest: ordinary('Whether you are a guest of your council’s tenant'),
    listed: none('Whether the directory listed the account'),
    reportsAskedAt: none('When your sign-in was last asked who reports to you'),
  },
  ofPerson: ownOne(people),
});

const roles = catalogued(roleRecords, {
  title: 'Roles, as granted in Entra',
  basis: 'task',
  kept: 'until the person leaves',
  seenBy: 'The person, and administrators',
  fields: {
    id: pseudonym('Whose roles they are'),
    roles: ordinary('What you may do here, also in chat'),
    at: ordinary('When Entra said so'),
    source: none('Whether your sign-in or a sweep told of it'),
  },
  ofPerson: ownOne(roleRecords),
});

const profile = catalogued(profiles, {
  title: 'How somebody works, as they told Guildhall',
  basis: 'task',
  kept: 'until they change it or leave; under a legal hold until that ends',
  seenBy: 'The person; how, where and when they work, also those whom they let see where they are',
  fields: {
    id: pseudonym('Whose choices they are', { seenBy: THEMSELVES }),
    usualSite: ordinary('The building you usually work in', { seenBy: 'Those you chose' }),
    workStyle: ordinary('How you work, shown on your page', { seenBy: 'Those you chose' }),
    pattern: ordinary('Where you usually are on which half day', { seenBy: 'Those you chose' }),
    notices: ordinary('How you want to hear of what', { seenBy: THEMSELVES }),
    quietHours: ordinary('When you do not want to be written to', { seenBy: THEMSELVES }),
    locationFor: ordinary('Who may see where you are', { seenBy: THEMSELVES }),
  },
  ofPerson: ownOne(profiles),
});

const photo = catalogued(photos, {
  title: 'Picture from Microsoft 365',
  basis: 'task',
  kept: 'until the person leaves, asked for again after a week; under a legal hold until that ends',
  seenBy: WHO_FINDS_THEM,
  fields: {
    id: pseudonym('Whose picture it is'),
    at: none('When it was asked for'),
    file: ordinary('The picture’s fingerprint, by which it is stored'),
    contentType: none('What kind of picture it is'),
  },
  ofPerson: ownOne(photos),
});

const appointed = catalogued(appointments, {
  title: 'Right given inside Guildhall',
  basis: 'task',
  kept: LEAVER,
  seenBy: HELD,
  fields: {
    id: none('Tells appointments apart'),
    kind: ordinary('What you were appointed as', { seenBy: HELD }),
    scope: ordinary('For which department, or for the whole council', { seenBy: HELD }),
    person: pseudonym('Who holds it', { seenBy: HELD }),
    from: ordinary('Its first day', { seenBy: GIVEN }),
    to: ordinary('The day it is over', { seenBy: GIVEN }),
    by: pseudonym('Who gave it', { seenBy: GIVEN }),
    reason: ordinary('Why, in the words of the administrator', { isFreeText: true, seenBy: GIVEN }),
    ended: ordinary('When, by whom and why it was ended', { isFreeText: true, seenBy: GIVEN }),
  },
  ofPerson: ownMany(appointments, 'person'),
});

const accesses = cataloguedLog(accessLog, {
  title: 'Who opened a sensitive record',
  basis: 'obligation',
  kept: ACCESS,
  seenBy: 'The person, who reads who it was',
  fields: {
    id: none('Tells entries apart'),
    at: ordinary('When it was opened'),
    viewer: pseudonym('Who opened it'),
    subject: pseudonym('Whose record it was'),
    door: ordinary('Whether in the tab or in chat'),
    what: ordinary('Which kind of record it was'),
    object: pseudonym('Which record it was'),
  },
  ofPerson: (store, person, after) =>
    store.read(accessLog, { subject: person, limit: MAX_LIMIT, ...(after !== undefined && { after }) }),
});

const readings = catalogued(directoryRecords, {
  title: 'How far the reading of the directory has come',
  basis: 'task',
  kept: 'overwritten by the next reading',
  seenBy: 'Administrators',
  fields: {
    id: none('What is read: accounts or roles'),
    asOf: none('The moment of which it is known'),
    running: none('How far the present reading has come, in numbers'),
    last: none('What came of the last one, in numbers'),
    wholeAt: none('When everything was last read'),
    link: none('Where Microsoft 365 goes on telling of changes'),
    wantedAt: none('When an administrator asked for a reading'),
    unreadRoles: none('Roles given through groups that may not be read'),
  },
  ofPerson: NOBODY,
});

const WORDS_OF_OTHERS = 'An administrator’s words, which may name others: ask your data protection officer';
const ADMINS = 'Administrators; the person, but for the reasons';

const hold = catalogued(holds, {
  title: 'Legal hold: why nothing about somebody may be deleted',
  basis: 'obligation',
  kept: HOLD,
  seenBy: ADMINS,
  fields: {
    id: none('Tells holds apart'),
    person: pseudonym('Whose records are kept'),
    reason: ordinary('Why', { isFreeText: true, keptBack: WORDS_OF_OTHERS, seenBy: 'Administrators' }),
    by: pseudonym('Who placed it'),
    at: ordinary('When it was placed'),
    endedAt: ordinary('When it ended'),
    endedBy: pseudonym('Who ended it'),
    endReason: ordinary('Why it ended', {
      isFreeText: true,
      keptBack: WORDS_OF_OTHERS,
      seenBy: 'Administrators',
    }),
  },
  ofPerson: ownMany(holds, 'person'),
});

const period = catalogued(periods, {
  title: 'Changed period of the retention table',
  basis: 'obligation',
  kept: 'until it is changed again',
  seenBy: 'Administrators',
  fields: {
    id: none('The period'),
    days: none('How long it is'),
    by: pseudonym('Who changed it'),
    at: ordinary('When it was changed'),
  },
  ofPerson: async (store, person) => ({
    rows: (await Array.fromAsync(store.all(periods))).filter(({ by }) => by === person),
  }),
});

/** What the room keeps, field by field. */
export const peopleFields: readonly RecordFields[] = [
  account,
  roles,
  appointed,
  profile,
  photo,
  hold,
  period,
  accesses,
  readings,
];
