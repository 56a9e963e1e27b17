const PLACES = `A store is the folder of the embedded store, or the address of a database: postgres://user:password@host/database.
The word DATABASE_URL means the address in that variable or in .env, so that no password stands on the command line.`;

const ENDS =
  'Ends with 0 when all is well, 1 when something was refused or is wrong, 2 when it was called wrongly.';

/** What `npm run store -- --help` says. */
export const HELP = `Moves, saves and checks everything that Guildhall keeps: records, logs and attached files.

  npm run store -- copy   --from STORE --to NEW-STORE   to another folder, machine or engine
  npm run store -- backup --from FOLDER --to FOLDER     while Guildhall runs
  npm run store -- export --from STORE --to FILE        to one file that any engine imports
  npm run store -- import --from FILE --to NEW-STORE
  npm run store -- verify --from STORE-OR-FILE          a store, a backup or an export

${PLACES}
${ENDS}
npm run store -- COMMAND --help says more.
`;

/** What each command says of itself. */
export const HELP_ON: ReadonlyMap<string, string> = new Map(
  Object.entries({
    copy: `Copies a store, with its tenant, to an empty folder or database. Stop Guildhall first; the old store stays as it is.

  npm run store -- copy --from ./data --to DATABASE_URL
  npm run store -- copy --from DATABASE_URL --to ./data

What arrived is read back and compared before it counts; until then the new place is no store. An interrupted copy can
simply be made again.

${PLACES}
${ENDS}
`,
    backup: `Copies the folder of the embedded store while Guildhall runs, and checks the copy.

  npm run store -- backup --from ./data --to /backups/2026-11-24

The copy is a store itself: to restore it, stop Guildhall and use the folder as DATA_DIR, or "copy" it there.
A database is backed up by its own tools: pg_dump --format=custom --file=guildhall.dump "$DATABASE_URL"

${ENDS}
When the store itself has lost a file, the copy is kept, what is missing is told, and it ends with 1.
`,
    export: `Writes everything to one file: a line of JSON for each record, and last a line with count and digest.

  npm run store -- export --from ./data --to guildhall.ndjson.gz
  npm run --silent store -- export --from DATABASE_URL --to - | ...

Gzipped when the name ends in .gz. The folder of the embedded store must not be in use: stop Guildhall, or export a
backup. A database may be. The file holds personal data; only its owner may read it.

${PLACES}
${ENDS}
`,
    import: `Makes a store of an export, in an empty folder or database.

  npm run store -- import --from guildhall.ndjson.gz --to ./data
  ... | npm run store -- import --from - --to DATABASE_URL

An export that was cut or changed is refused and nothing is kept; so is one of a newer version.

${PLACES}
${ENDS}
`,
    verify: `Reads everything and works it out anew: keys, positions, the hash of each file, the seals of the audit trail.

  npm run store -- verify --from ./data
  npm run store -- verify --from /backups/2026-11-24
  npm run store -- verify --from guildhall.ndjson.gz

Changes nothing; Guildhall may be running.

${PLACES}
${ENDS}
`,
  }),
);
