/** Ids are `prefix_` and 26 sortable characters: opaque to clients, never reused, never a name or an e-mail. */
export type Id<Prefix extends string> = `${Prefix}_${string}`;

/** A person as every record, event and log entry knows them; only the people room maps it to a name. */
export type PersonId = Id<'per'>;

/** The shape every id has, whatever its prefix. */
export const ID_PATTERN = /^[a-z]{2,6}_[0-9a-z]{26}$/;
