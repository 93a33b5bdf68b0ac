import { BYTE_PROXY, GATEWAY, PEERS } from './targets.ts';

/** One measured figure for each target, by the target's name. */
type Figures = ReadonlyMap<string, number>;

/** What the gateway must reach: a figure in proportion to another target's, or below a number. */
export type Wanted =
  | { readonly kind: 'at least' | 'at most'; readonly times: number; readonly of: 'best peer' | 'byte proxy' }
  | { readonly kind: 'below'; readonly limit: number };

/** A line of the table. */
export interface Row {
  readonly title: string;
  readonly unit: string;
  readonly figures: Figures;
  readonly wanted?: Wanted;
  /** Whether less is better, where nothing is wanted that says so. */
  readonly lessIsBetter?: boolean;
}

/** How the gateway stands in a row. */
export interface Verdict {
  /** The gateway's figure in proportion to the best peer's, or to the byte proxy's; NaN where either was not measured. */
  readonly ratio: number;
  /** What is wanted, in words; empty where nothing is. */
  readonly wanted: string;
  /** Undefined where nothing is wanted. */
  readonly isMet: boolean | undefined;
}

/** Compares the gateway with what is wanted of it. A figure that was not measured meets nothing. */
export function judge({ figures, wanted, lessIsBetter }: Row): Verdict {
  const own = figures.get(GATEWAY.name) ?? NaN;
  if (wanted?.kind === 'below') {
    const ratio = own / bestOf(figures, true);
    return { ratio, wanted: `below ${wanted.limit}`, isMet: own < wanted.limit };
  }
  const best = bestOf(figures, wanted === undefined ? lessIsBetter === true : wanted.kind === 'at most');
  if (wanted === undefined) return { ratio: own / best, wanted: '', isMet: undefined };
  const ratio = own / (wanted.of === 'byte proxy' ? (figures.get(BYTE_PROXY.name) ?? NaN) : best);
  return {
    ratio,
    wanted: `${wanted.kind} ${wanted.times}${wanted.of === 'byte proxy' ? ' of the byte proxy' : ''}`,
    isMet: wanted.kind === 'at least' ? ratio >= wanted.times : ratio <= wanted.times,
  };
}

function bestOf(figures: Figures, lessIsBetter: boolean): number {
  const known = PEERS.map(({ name }) => figures.get(name)).filter((figure) => figure !== undefined);
  return known.length === 0 ? NaN : lessIsBetter ? Math.min(...known) : Math.max(...known);
}
