import type { Writable } from 'node:stream';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Clock } from '../../clock.ts';
import { explain } from '../../explain.ts';
import type { Schema } from '../declare.ts';
import { COMMANDS, type Outcome } from './commands.ts';
import { written } from './export-sink.ts';
import { HELP, HELP_ON } from './help.ts';
import { opening } from './open.ts';
import { demandKind, demandOutside, placeAt, WrongPlace } from './places.ts';
import { progressOn } from './report.ts';

export interface RunPorts {
  readonly schema: Schema;
  readonly clock: Clock;
  readonly env: NodeJS.ProcessEnv;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly signal: AbortSignal;
}

/** How a command ended. */
export const EXIT = { well: 0, refused: 1, calledWrongly: 2 };

/** Runs `npm run store -- ...` and returns its exit code; everything that goes wrong is said on standard error. */
export const runStoreCommand = async (args: readonly string[], ports: RunPorts): Promise<number> => {
  const { stdout, stderr } = ports;
  // What failed is thrown where it was written; as an event alone it would end the process with a stack.
  for (const stream of [stdout, stderr]) stream.on('error', () => {});
  try {
    const { values, positionals } = parsed(args);
    const [name = '', ...more] = positionals;
    if (values.help || args.length === 0) {
      await written(stdout, HELP_ON.get(name) ?? HELP);
      return values.help ? EXIT.well : EXIT.calledWrongly;
    }
    if (more.length > 0) throw new WrongCall(`"${more[0]}" belongs to no option`);
    const { well, said } = await outcomeOf(name, values, ports);
    // An export on standard output must be nothing but itself.
    await written(values.to === '-' ? stderr : stdout, said);
    return well ? EXIT.well : EXIT.refused;
  } catch (error) {
    stderr.write(`${explain(error)}\n`);
    if (error instanceof WrongCall) stderr.write('\nnpm run store -- --help says how it is called.\n');
    return error instanceof WrongCall || error instanceof WrongPlace ? EXIT.calledWrongly : EXIT.refused;
  }
};

/** The command line makes no sense. */
class WrongCall extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongCall';
  }
}

const options = {
  from: { type: 'string' },
  to: { type: 'string' },
  help: { type: 'boolean' },
} as const satisfies ParseArgsOptionsConfig;

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new WrongCall((error as Error).message);
  }
};

const outcomeOf = async (
  name: string,
  values: ReturnType<typeof parsed>['values'],
  { env, stderr, signal, ...ports }: RunPorts,
): Promise<Outcome> => {
  const command = COMMANDS.get(name);
  if (!command) throw new WrongCall(`there is no command "${name}"`);
  if (values.from === undefined) throw new WrongCall(`${name} needs --from: ${command.from.wants}`);
  if (command.to && values.to === undefined) throw new WrongCall(`${name} needs --to: ${command.to.wants}`);
  if (!command.to && values.to !== undefined) throw new WrongCall(`${name} has no --to`);
  const from = await placeAt(values.from, env);
  demandKind(from, '--from', command.from);
  const to = values.to === undefined ? undefined : await placeAt(values.to, env);
  if (to && command.to) demandKind(to, '--to', command.to);
  if (to) await demandOutside(from, to);
  const progress = progressOn(stderr, ports.clock);
  const { schema } = ports;
  return command
    .run({ schema, open: opening(ports), from, to: to ?? from, progress, signal })
    .finally(progress.end);
};
