import type { AppointmentKind } from '../contract/appointments.ts';
import type { Id, PersonId } from '../contract/ids.ts';
import type { Topic } from '../contract/notices.ts';
import type { PlainDate } from '../contract/time.ts';
import type { Fact } from '../platform/outbox/outbox.ts';

/** What is told of a person's place in the council: whose it is, and no more. */
export interface PersonFact {
  readonly person: PersonId;
}

export const PEOPLE_LEFT = 'people.left';

/** The account behind a person was disabled or is gone. Who acts on it looks whether it still is. */
export const peopleLeft = (person: PersonId): Fact<PersonFact> => ({
  name: PEOPLE_LEFT,
  stream: person,
  data: { person },
});

export const PEOPLE_LINE_CHANGED = 'people.line_changed';

/** Somebody has another manager now, or none, or one who works here again. Who acts on it asks who it is by then. */
export const peopleLineChanged = (person: PersonId): Fact<PersonFact> => ({
  name: PEOPLE_LINE_CHANGED,
  stream: person,
  data: { person },
});

export interface AppointmentFact {
  readonly appointment: Id<'apt'>;
  readonly person: PersonId;
}

export const APPOINTMENT_GIVEN = 'appointment.given';
export const APPOINTMENT_ENDED = 'appointment.ended';

/** An administrator gave somebody an appointment. */
export const appointmentGiven = (data: AppointmentFact): Fact<AppointmentFact> => ({
  ...{ name: APPOINTMENT_GIVEN, stream: data.appointment },
  data,
});

/** An administrator ended one before its time. What ends with its last day or its holder's leaving is no news to them. */
export const appointmentEnded = (data: AppointmentFact): Fact<AppointmentFact> => ({
  ...{ name: APPOINTMENT_ENDED, stream: data.appointment },
  data,
});

/** An appointment as its holder is told of it: without the reasons, which are words between colleagues. */
export interface AppointmentNews {
  readonly person: PersonId;
  readonly kind: AppointmentKind;
  readonly scope: string;
  readonly from: PlainDate;
  /** Exclusive. */
  readonly to: PlainDate | null;
  readonly state: 'past' | 'present' | 'upcoming';
  readonly givenBy: PersonId;
  /** Who ended it; absent while nobody has. */
  readonly endedBy?: PersonId | 'system';
}

/** Told to whoever is appointed, or no longer is. */
export const APPOINTMENTS: Topic = {
  id: 'people.appointments',
  title: 'You are given an appointment, or one of yours is ended',
  usual: 'bot',
  for: 'staff',
};
