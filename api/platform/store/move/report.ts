import type { Clock } from '../../clock.ts';
import type { Counts, Tally } from './tally.ts';
import type { Findings } from './verify.ts';

const whole = (figure: number): string => figure.toLocaleString('en-GB');

/** `1,205 documents, 2,100 log entries and 2 files` */
export const countsIn = ({ documents, entries, files }: Counts): string =>
  `${whole(documents)} documents, ${whole(entries)} log entries and ${whole(files)} files`;

export const tallyIn = (tally: Tally): string => `${countsIn(tally)}\ndigest ${tally.digest}\n`;

/** What a check found, for an operator. */
export const findingsIn = (findings: Findings): string => {
  const { tenantId, trail, problems } = findings;
  return [
    countsIn(findings),
    `digest ${findings.digest}`,
    `tenant ${tenantId ?? 'none yet'}`,
    `${whole(trail.seals)} audit seals over ${whole(trail.sealed)} entries, ${whole(trail.unsealed)} not sealed yet, ${whole(trail.ended)} ended; keep the last hash elsewhere: ${trail.head}`,
    ...(problems.length === 0 ? ['Nothing is wrong.'] : [`${whole(problems.length)} things are wrong:`]),
    ...problems.slice(0, SHOWN).map((problem) => `- ${problem}`),
    ...(problems.length > SHOWN ? [`- and ${whole(problems.length - SHOWN)} more`] : []),
    '',
  ].join('\n');
};

const SHOWN = 50;

/** Tells an operator that something is going on. */
export interface Progress {
  /** Something else begins. */
  stage(words: string): void;
  counted(counts: Counts): void;
  /** Nothing more comes. */
  end(): void;
}

const TERMINAL_MS = 200;
/** In a log that nobody watches, a line now and then. */
const LOG_MS = 10_000;

/** On a terminal one line that changes, elsewhere lines. */
export const progressOn = (
  stream: { readonly isTTY?: boolean; write(text: string): unknown },
  clock: Clock,
): Progress => {
  const [clear, pause] = stream.isTTY ? ['\r\x1b[K', TERMINAL_MS] : ['', LOG_MS];
  let doing = '';
  let next = clock.millis() + pause;
  const show = (words: string) => stream.write(stream.isTTY ? `${clear}${words}` : `${words}\n`);
  return {
    stage: (words) => {
      doing = words;
      show(`${words} ...`);
    },
    counted: (counts) => {
      if (clock.millis() < next) return;
      next = clock.millis() + pause;
      show(`${doing}: ${countsIn(counts)}`);
    },
    end: () => void stream.write(clear),
  };
};
