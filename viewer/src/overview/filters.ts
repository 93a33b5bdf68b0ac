/** The periods that a click chooses, and one that is typed. */
const PERIODS = ['today', '24h', '7d', 'custom'] as const;
export type PeriodName = (typeof PERIODS)[number];

/** What the overview is narrowed to, as it stands in the link; empty is any. */
export interface OverviewFilters {
  readonly period: PeriodName;
  /** With `custom`: UTC, `YYYY-MM-DDThh:mm` or `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly agent: string;
  /** Version of the SDK. */
  readonly sdk: string;
  /** Narrow the list of calls only: `Fault`, least `ImpactLevel` and `IssueCode`. */
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

/** Reads the filters of a link; what is not known stays at its default. */
export function readFilters(values: URLSearchParams): OverviewFilters {
  const given = Object.keys(USUAL).map((name) => [name, values.get(name) ?? '']);
  const filters = Object.fromEntries(given) as unknown as OverviewFilters;
  const period = PERIODS.find((name) => name === values.get('period')) ?? USUAL.period;
  return period === 'custom' ? { ...filters, period } : { ...filters, period, from: '', to: '' };
}

/** The filters as a link holds them, without those at their default. */
export function formatFilters(filters: OverviewFilters): URLSearchParams {
  const changed = Object.entries(filters).filter(([name, value]) => value !== USUAL[name as keyof OverviewFilters]);
  return new URLSearchParams(changed as [string, string][]);
}
