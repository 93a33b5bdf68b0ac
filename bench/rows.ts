import { BYTE_PROXY, GATEWAY, PEERS } from './targets.ts';

/** One figure for each target, by the target's name. */
type Figures = ReadonlyMap<string, number>;

/** The gateway's goal: a ratio to another target's figure, or a bound. */
export type Wanted =
  | { readonly kind: 'at least' | 'at most'; readonly times: number; readonly of: 'best peer' | 'byte proxy' }
  | { readonly kind: 'below'; readonly limit: number }
  | { readonly kind: 'above'; readonly limit: number };

/** A row of the table. */
export interface Row {
  readonly title: string;
  readonly unit: string;
  readonly figures: Figures;
  readonly wanted?: Wanted;
  /** Whether less is better, if no goal says so. */
  readonly lessIsBetter?: boolean;
}

/** How the gateway does in a row. */
export interface Verdict {
  /** The ratio of the gateway's figure to the best peer's, or to the byte proxy's; NaN if either was not measured. */
  readonly ratio: number;
  /** The goal in words; empty if there is none. */
  readonly wanted: string;
  /** Undefined if there is no goal. */
  readonly isMet: boolean | undefined;
}

/** Compares the gateway's figure with its goal. A missing figure meets no goal. */
export function judge({ figures, wanted, lessIsBetter }: Row): Verdict {
  const own = figures.get(GATEWAY.name) ?? NaN;
  if (wanted?.kind === 'below' || wanted?.kind === 'above') {
    const { kind, limit } = wanted;
    const ratio = own / bestOf(figures, kind === 'below');
    return { ratio, wanted: `${kind} ${limit}`, isMet: kind === 'below' ? own < limit : own > limit };
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
