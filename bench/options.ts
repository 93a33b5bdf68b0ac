import { parseArgs } from 'node:util';

/** The parts of a run: the questions by their letters, then the other measurements. */
export const PARTS = [
  ...['a', 'b', 'c', 'd', 'e', 'f', 'n', 'v'],
  ...['start', 'pauses', 'page', 'day', 'memory', 'small', 'holds', 'visit', 'growth'],
] as const;

type Part = (typeof PARTS)[number];

/** How much is measured. */
export interface Extent {
  readonly rounds: number;
  /** How long one target is measured with one question in one round. */
  readonly seconds: number;
  /** The warm-up of each target: on two busy cores V8 compiles for seconds. */
  readonly warmUp: number;
  /** How long targets pause where a pause is measured: garbage is collected while they do. */
  readonly pause: number;
  readonly isWanted: (part: Part) => boolean;
  /** Whether to write the results into the documentation. */
  readonly isWritten: boolean;
}

export const USAGE = `Usage: npm run bench [-- options]
  --only a,d,memory  only these of ${PARTS.join(', ')}
  --rounds 3         how often each is measured; medians are shown
  --quick            one short round, to see that it runs
  --no-write         leave docs/performance.md as it is; so do --only and --quick`;

/** @throws Error that lists what is accepted */
export function readOptions(args: readonly string[]): Extent {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      rounds: { type: 'string' },
      quick: { type: 'boolean', default: false },
      'no-write': { type: 'boolean', default: false },
    },
  });
  const only = values.only?.split(',').map((part) => part.trim());
  const unknown = only?.filter((part) => !(PARTS as readonly string[]).includes(part)) ?? [];
  if (unknown.length > 0) throw new Error(`--only does not know ${unknown.join(', ')}.\n${USAGE}`);
  const rounds = Number(values.rounds ?? (values.quick ? 1 : 3));
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds must be a whole number from 1.\n${USAGE}`);
  return {
    rounds,
    seconds: values.quick ? 0.3 : 0.8,
    warmUp: values.quick ? 0.3 : 5,
    pause: values.quick ? 1 : 60,
    isWanted: (part) => only === undefined || only.includes(part),
    isWritten: only === undefined && !values.quick && !values['no-write'],
  };
}
