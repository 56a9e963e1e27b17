/** What an appointment may be for: the whole council, or one department of it. */
export const SCOPES = ['council', 'department'] as const;

/** A right that administrators give inside Guildhall, beside the roles of Entra. A room declares its kinds. */
export interface AppointmentKind {
  /** One word or more of small letters, such as `champion`; never changed, as records hold it. */
  readonly id: string;
  /** What someone who holds it is called: "Champion". */
  readonly title: string;
  /** What it means for whoever holds it, said to them. */
  readonly meaning: string;
  readonly scope: (typeof SCOPES)[number];
}

/** The scope of an appointment for everyone. */
export const WHOLE_COUNCIL = 'council';
