/**
 * Another document holds the unique key, or takes up part of the stretch. `constraint` is the collection and the
 * name it declares, such as `desk_booking.desk`.
 */
export class Conflict extends Error {
  readonly constraint: string;
  constructor(constraint: string) {
    super(`already held by another document: ${constraint}`);
    this.name = 'Conflict';
    this.constraint = constraint;
  }
}

/** Stored records break what only this version promises. The store is not opened, and nothing was changed. */
export class BrokenPromise extends Error {
  constructor({ constraint }: Conflict, options?: ErrorOptions) {
    super(`two stored records break the promise ${constraint}. Nothing was changed`, options);
    this.name = 'BrokenPromise';
  }
}

/** The document cannot be stored as it is: not JSON, U+0000, a lone surrogate, an empty or oversized key. A fault. */
export class Unstorable extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Unstorable';
  }
}

/** Entries of this month may still come, so it cannot be ended. A fault: what asks knows how old a month has to be. */
export class MonthNotOver extends Error {
  constructor(month: string) {
    super(`${month} may still be written to and cannot be ended yet`);
    this.name = 'MonthNotOver';
  }
}

/**
 * The disk or the database cannot be asked just now; the next attempt may work. Answered as 503. Nothing was
 * changed, unless a database was lost at the moment of its commit: a keyed request is then safe to repeat.
 */
export class StoreUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreUnavailable';
  }
}

/** The bytes of an attached file are not those that were put; everything else may be as it was. */
export class DamagedFile extends Error {
  constructor(sha256: string) {
    super(`file ${sha256} is damaged: the content is not what was put. Restore it from a backup`);
    this.name = 'DamagedFile';
  }
}
