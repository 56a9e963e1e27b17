/** A look at somebody's record of which they are told. A room declares its own. */
export interface SensitiveRead {
  /** `room.what`, such as `people.audit`; never changed, as entries hold it. */
  readonly id: string;
  /** What was opened, for the person it is about: "Your entries in the record of changes". */
  readonly title: string;
}
