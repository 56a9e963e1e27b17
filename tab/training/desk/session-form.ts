import type { Id, PersonId } from '../../../api/contract/ids.ts';
import { type Instant, isPlainDate } from '../../../api/contract/time.ts';
import type { Answers, Form, FormField } from '../../../api/requests/form.contract.ts';
import type { Planning } from '../../../api/training/desk.contract.ts';
import type { SessionDetails, SessionView } from '../../../api/training/session.contract.ts';
import { instantOf, wallOf } from '../../shared/event-time.ts';
import { sessionFormText as text } from './session-form.text.ts';

/** Neither a building of the council nor a department: no id looks so. */
const ELSEWHERE = 'elsewhere';
const EVERYBODY = 'everybody';

const choice = (
  title: string,
  labels: Readonly<Record<string, string>>,
  description?: string,
): FormField => ({
  ...{ title, type: 'string', enum: Object.keys(labels), 'x-labels': labels },
  ...(description !== undefined && { description }),
});
const day = (title: string): FormField => ({ title, type: 'string', format: 'date' });
const time = (title: string): FormField => ({ title, type: 'string', format: 'time' });
const named = <One extends { readonly id: string }>(all: readonly One[], wordOf: (one: One) => string) =>
  Object.fromEntries(all.map((one) => [one.id, wordOf(one)]));

/** What is asked of a session; the course is chosen once, when it is planned. */
const detailsAsked = ({ sites, departments, can }: Planning): Form['properties'] => ({
  day: day(text.day),
  from: time(text.from),
  to: time(text.to),
  where: choice(text.where, text.wheres),
  building: choice(text.building, { ...named(sites, ({ name }) => name), [ELSEWHERE]: text.elsewhere }),
  room: { title: text.room, description: text.roomHint, type: 'string', maxLength: 150 },
  seats: { title: text.seats, type: 'integer', minimum: 1, maximum: 500 },
  signup: choice(text.signup, text.signups),
  opensDay: day(text.opensDay),
  opensTime: time(text.opensTime),
  closesDay: day(text.closesDay),
  closesTime: time(text.closesTime),
  offerHours: {
    ...{ title: text.offerHours, description: text.offerHoursHint },
    ...{ type: 'integer', minimum: 0, maximum: 336 },
  },
  department: choice(text.department, {
    [EVERYBODY]: text.everybody,
    ...Object.fromEntries(departments.map((one) => [one, one])),
  }),
  ...(can.nameLead && {
    lead: { title: text.lead, description: text.leadHint, type: 'string', format: 'person' },
  }),
});

const where = (field: string, value: string, asked: readonly string[]) => ({
  if: { properties: { [field]: { const: value } }, required: [field] },
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
  then: { required: asked },
});

const formOf = (properties: Form['properties'], needed: readonly string[]): Form => ({
  ...{ type: 'object', unevaluatedProperties: false, properties },
  required: [...needed, 'day', 'from', 'to', 'where', 'seats', 'signup', 'offerHours', 'department'],
  allOf: [
    where('where', 'room', ['building', 'room']),
    where('signup', 'chosen', ['opensDay', 'opensTime', 'closesDay', 'closesTime']),
  ],
});

/** A session that is planned: of which course, when, where and for whom. */
export const planForm = (planning: Planning): Form =>
  formOf(
    {
      course: choice(
        text.course,
        named(planning.courses, ({ title }) => title),
      ),
      ...detailsAsked(planning),
    },
    ['course'],
  );

/** A session that is changed. */
export const changeForm = (planning: Planning): Form => formOf(detailsAsked(planning), []);

/** What stands in the form of a new session: an hour in the morning, in a room, for a dozen. */
export const usualAnswers = ({ sites }: Planning): Answers => ({
  ...{ from: '10:00', to: '11:00', where: 'room', signup: 'usual', seats: 12, offerHours: 24 },
  ...{ department: EVERYBODY, ...(sites.length === 0 && { building: ELSEWHERE }) },
});

/** A session as the form shows it. */
export const answersFor = (session: SessionView, { can }: Planning): Answers => {
  const { start, end, isOnline, place, capacity, signupOpens, signupCloses, offerHours, department } =
    session;
  const [begins, ends, opens, closes] = [start, end, signupOpens, signupCloses].map(wallOf);
  const isUsual = signupCloses === start;
  return {
    ...{ day: begins?.day ?? '', from: begins?.time ?? '', to: ends?.time ?? '' },
    ...{ where: isOnline ? 'online' : 'room', seats: capacity, offerHours },
    ...(!isOnline && { building: place.site ?? ELSEWHERE, room: place.room }),
    signup: isUsual ? 'usual' : 'chosen',
    ...(!isUsual && {
      ...{ opensDay: opens?.day ?? '', opensTime: opens?.time ?? '' },
      ...{ closesDay: closes?.day ?? '', closesTime: closes?.time ?? '' },
    }),
    department: department ?? EVERYBODY,
    ...(can.nameLead && session.lead && { lead: session.lead.id }),
  };
};

/** What the form says, as it is sent. `opens`: when sign-up opens where no other time was chosen. */
export const detailsIn = (answers: Answers, opens: Instant): SessionDetails => {
  const word = (name: string) => String(answers[name] ?? '');
  const at = (dayName: string, timeName: string): Instant => {
    const wall = word(dayName);
    if (!isPlainDate(wall)) throw new Error(`${dayName} was looked through and is no day`);
    return instantOf(wall, word(timeName));
  };
  const start = at('day', 'from');
  const isOnline = word('where') === 'online';
  const isChosen = word('signup') === 'chosen';
  const building = word('building');
  const lead = word('lead');
  return {
    ...{ start, end: at('day', 'to'), isOnline },
    place: isOnline
      ? { site: null, room: '' }
      : { site: building === ELSEWHERE ? null : (building as Id<'sit'>), room: word('room') },
    ...{ capacity: Number(answers.seats), offerHours: Number(answers.offerHours) },
    signupOpens: isChosen ? at('opensDay', 'opensTime') : opens,
    signupCloses: isChosen ? at('closesDay', 'closesTime') : start,
    department: word('department') === EVERYBODY ? null : word('department'),
    ...(lead !== '' && { lead: lead as PersonId }),
  };
};

const PATHS: Readonly<Record<string, string>> = {
  ...{ start: 'day', end: 'to', isOnline: 'where', capacity: 'seats', 'place.room': 'room' },
  ...{ 'place.site': 'building', signupOpens: 'opensDay', signupCloses: 'closesDay' },
};

/** Where the form asks for what the server calls so. */
export const sessionPathOf = (field: string): string => PATHS[field] ?? field;
