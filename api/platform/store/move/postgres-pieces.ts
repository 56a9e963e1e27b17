import type { AnyLog, LogEntry, Schema } from '../declare.ts';
import type { Queryable } from '../postgres/connection.ts';
import { contentOf } from '../postgres/files.ts';
import { pagesOf } from '../postgres/migrate.ts';
import { readLog } from '../postgres/sql.ts';
import { pageOfFiles } from '../postgres/sql-move.ts';
import { type EntriesPiece, type FilePiece, PIECE, type Pieces } from './pieces.ts';

/** What a database holds, as one connection sees it; the tables of this schema have to be there. */
export async function* postgresPieces(on: Queryable, { collections, logs }: Schema): Pieces {
  for (const c of collections)
    for await (const docs of pagesOf(on, c)) yield { kind: 'documents', name: c.name, docs };
  for (const log of logs) yield* entriesOf(on, log);
  yield* filesOf(on);
}

async function* entriesOf(on: Queryable, { name }: AnyLog): AsyncGenerator<EntriesPiece> {
  let rows: readonly { readonly entry: LogEntry; readonly by: string; readonly id: string }[] = [];
  do {
    const last = rows.at(-1);
    rows = last
      ? await on.query(readLog(name, false, { after: 'given' }, PIECE), [last.by, last.id])
      : await on.query(readLog(name, false, {}, PIECE));
    if (rows.length > 0) yield { kind: 'entries', name, entries: rows.map(({ entry }) => entry) };
  } while (rows.length === PIECE);
}

async function* filesOf(on: Queryable): AsyncGenerator<FilePiece> {
  let rows: readonly { readonly hash: string; readonly blob: string }[] = [];
  do {
    rows = await on.query(pageOfFiles(PIECE), [rows.at(-1)?.hash ?? '']);
    for (const { hash, blob } of rows)
      yield { kind: 'file', sha256: hash, content: contentOf(on, blob, hash) };
  } while (rows.length === PIECE);
}
