import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import type { Clock } from '../../clock.ts';
import type { Schema } from '../declare.ts';
import { constraintCheck } from './constraints.ts';
import { embeddedSink } from './embedded-sink.ts';
import { embeddedSource } from './embedded-source.ts';
import { exportFile } from './export-file.ts';
import { fileExport, pipedExport } from './export-sink.ts';
import { exportPieces } from './export-source.ts';
import type { Company, OpenSource } from './open-source.ts';
import type { Sink } from './pieces.ts';
import { type Place, WrongPlace } from './places.ts';
import { postgresSink } from './postgres-sink.ts';
import { postgresSource } from './postgres-source.ts';

export interface OpeningPorts {
  readonly schema: Schema;
  readonly clock: Clock;
  /** What `-` stands for. */
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Writable;
}

/** Opens places, whatever kind they are of. */
export interface Opening {
  /** To be read. */
  source(place: Place, company: Company): Promise<OpenSource>;
  /** A store where there is none. */
  store(place: Place): Promise<Sink>;
  /** An export where there is none. */
  export(place: Place): Promise<Sink>;
}

export const opening = ({ schema, clock, stdin, stdout }: OpeningPorts): Opening => ({
  source: async ({ kind, at }, company) => {
    if (kind === 'database') return postgresSource(schema, at, company);
    if (kind === 'directory') return embeddedSource(schema, at, company);
    const text = kind === 'pipe' ? { name: 'the pipe', content: stdin } : exportFile(at);
    return {
      pieces: exportPieces(text, schema),
      constraints: constraintCheck(schema),
      close: async () => {},
    };
  },
  store: ({ kind, at }) =>
    kind === 'database'
      ? postgresSink(schema, { url: at, clock })
      : embeddedSink(schema, { directory: at, clock }),
  export: async ({ kind, at }) => {
    if (kind === 'pipe') return pipedExport(stdout);
    const folder = dirname(at);
    if (!existsSync(folder)) throw new WrongPlace(`the folder ${folder} is not there`);
    return fileExport(schema, at);
  },
});
