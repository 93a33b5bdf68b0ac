import { METRICS } from './questions.ts';

/** Curves by the peers' names for them. */
export interface Columns {
  readonly t: readonly number[];
  readonly columns: Readonly<Record<string, readonly (number | null)[]>>;
}

interface SeriesAnswer {
  readonly callReports: readonly {
    readonly series: {
      readonly t: readonly number[];
      readonly columns: readonly { readonly metric: keyof typeof METRICS; readonly values: (number | null)[] }[];
    };
  }[];
}

/** The gateway's answer to a question about curves. */
export function columnsOf(data: unknown): Columns {
  const series = (data as SeriesAnswer).callReports[0]?.series;
  if (series === undefined) throw new Error('The gateway answers no series');
  return {
    t: series.t,
    columns: Object.fromEntries(series.columns.map(({ metric, values }) => [METRICS[metric], values])),
  };
}

/** Curves as objects, as generic servers return them. */
export function rowsOf({ t, columns }: Columns): Record<string, number | null>[] {
  return t.map((time, row) => ({
    t: time,
    ...Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[row] ?? null])),
  }));
}

/** Beyond these digits, sums depend on the order of addition. */
const SIGNIFICANT_DIGITS = 10;

/** The same value with numbers rounded to the digits on which two ways of summing agree. */
export const withoutNoise = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === 'number' ? Number(part.toPrecision(SIGNIFICANT_DIGITS)) : part,
  );

const SHOWN_CHARACTERS = 80;

/** The first difference between two values; undefined if they are equal. */
export function firstDifference(one: unknown, other: unknown, path = 'answer'): string | undefined {
  if (Object.is(one, other)) return undefined;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other))
    return `${path} is ${short(one)} and ${short(other)}`;
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const difference = firstDifference(one[key], other[key], `${path}.${key}`);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const short = (value: unknown): string =>
  value === undefined ? 'missing' : JSON.stringify(value).slice(0, SHOWN_CHARACTERS);
