/** The predefined periods, and a custom one. */
const PERIODS = ['today', '24h', '7d', 'custom'] as const;
export type PeriodName = (typeof PERIODS)[number];

/** The overview's filters as in the link; empty matches any. */
export interface OverviewFilters {
  readonly period: PeriodName;
  /** With `custom`: UTC, `YYYY-MM-DDThh:mm` or `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly agent: string;
  /** Version of the SDK. */
  readonly sdk: string;
  /** These filter only the list of calls: `Fault`, minimum `ImpactLevel` and `IssueCode`. */
  readonly fault: string;
  readonly impact: string;
  readonly issue: string;
}

export const USUAL: OverviewFilters = {
  period: '7d',
  from: '',
  to: '',
  agent: '',
  sdk: '',
  fault: '',
  impact: '',
  issue: '',
};

/** Parses the filters of a link; unknown ones keep their defaults. */
export function readFilters(values: URLSearchParams): OverviewFilters {
  const given = Object.keys(USUAL).map((name) => [name, values.get(name) ?? '']);
  const filters = Object.fromEntries(given) as unknown as OverviewFilters;
  const period = PERIODS.find((name) => name === values.get('period')) ?? USUAL.period;
  return period === 'custom' ? { ...filters, period } : { ...filters, period, from: '', to: '' };
}

/** The filters as in a link, without defaults. */
export function formatFilters(filters: OverviewFilters): URLSearchParams {
  const changed = Object.entries(filters).filter(([name, value]) => value !== USUAL[name as keyof OverviewFilters]);
  return new URLSearchParams(changed as [string, string][]);
}
