import { callIdIn } from './call-address.ts';
import { formatFilters, readFilters, USUAL, type OverviewFilters } from '../overview/filters.ts';
import { formatThresholds, readRules, STANDARD_MODEL, STANDARD_RULES, type Rules } from '../replay/rules.ts';

/** The tabs below a call's charts. */
export const TABS = ['issues', 'timeline', 'logs', 'ice', 'ids', 'raw', 'rules'] as const;
export type Tab = (typeof TABS)[number];

/** Seconds since the call's start. */
export type Range = readonly [from: number, to: number];

/** The filters of the list of calls, as text; empty matches any. */
export interface Filters {
  readonly agent: string;
  /** The number of the caller or the callee. */
  readonly number: string;
  readonly caller: string;
  readonly destination: string;
  readonly direction: string;
  /** Dates, `YYYY-MM-DD`. */
  readonly after: string;
  readonly before: string;
}

/** The state that a link contains: everyone who opens it sees the same view. It never contains the token. */
export type View =
  | { readonly page: 'find'; readonly filters: Filters }
  | { readonly page: 'overview'; readonly filters: OverviewFilters }
  /** An unknown address. */
  | { readonly page: 'missing'; readonly path: string }
  | {
      readonly page: 'call';
      readonly callId: string;
      /** Which SDK session of the call, from 0. */
      readonly session: number;
      readonly range: Range | null;
      readonly tab: Tab;
      readonly issue: string | null;
      /** Whether the other leg's curves are shown over this leg's. */
      readonly overlay: boolean;
      /** Rules by which the call is judged in addition to the defaults. */
      readonly rules: Rules;
    };

export type CallView = Extract<View, { page: 'call' }>;

export const NO_FILTERS: Filters = {
  agent: '',
  number: '',
  caller: '',
  destination: '',
  direction: '',
  after: '',
  before: '',
};
export const FIND: View = { page: 'find', filters: NO_FILTERS };

export const OVERVIEW: View = { page: 'overview', filters: USUAL };

export const openCall = (callId: string): CallView => ({
  page: 'call',
  callId,
  session: 0,
  range: null,
  tab: 'issues',
  issue: null,
  overlay: false,
  rules: STANDARD_RULES,
});

/** Parses an address of this page; unknown parts keep their defaults. */
export function readView({ pathname, search }: { pathname: string; search: string }): View {
  const values = new URLSearchParams(search);
  const callId = callIdIn(pathname);
  if (callId === undefined) {
    if (pathname === '/overview') return { page: 'overview', filters: readFilters(values) };
    if (!/^\/(?:calls\/?)?$/.test(pathname)) return { page: 'missing', path: pathname };
    const filters = Object.keys(NO_FILTERS).map((name) => [name, values.get(name) ?? '']);
    return { page: 'find', filters: Object.fromEntries(filters) as unknown as Filters };
  }
  const session = Number(values.get('session') ?? 0);
  return {
    page: 'call',
    callId,
    session: Number.isInteger(session) && session >= 0 ? session : 0,
    range: readRange(values.get('t')),
    tab: TABS.find((tab) => tab === values.get('tab')) ?? 'issues',
    issue: values.get('issue'),
    overlay: values.get('legs') === 'both',
    rules: readRules(values.get('rules'), values.get('model')),
  };
}

/** The address of a view, from `/` on. */
export function formatView(view: View): string {
  const values = new URLSearchParams();
  if (view.page === 'find') {
    for (const [name, value] of Object.entries(view.filters)) if (value !== '') values.set(name, value as string);
    return withQuery('/', values);
  }
  if (view.page === 'overview') return withQuery('/overview', formatFilters(view.filters));
  if (view.page === 'missing') return view.path;
  if (view.session > 0) values.set('session', String(view.session));
  if (view.range) values.set('t', view.range.map((seconds) => String(Math.round(seconds * 10) / 10)).join('..'));
  if (view.tab !== 'issues') values.set('tab', view.tab);
  if (view.issue !== null) values.set('issue', view.issue);
  if (view.overlay) values.set('legs', 'both');
  const thresholds = formatThresholds(view.rules);
  if (thresholds !== '') values.set('rules', thresholds);
  if (view.rules.model !== STANDARD_MODEL) values.set('model', view.rules.model);
  return withQuery(`/calls/${encodeURIComponent(view.callId)}`, values);
}

const withQuery = (path: string, values: URLSearchParams): string =>
  values.size === 0 ? path : `${path}?${values.toString()}`;

function readRange(text: string | null): Range | null {
  const parts = /^(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)$/.exec(text ?? '');
  if (!parts) return null;
  const [from, to] = [Number(parts[1]), Number(parts[2])];
  return from < to ? [from, to] : null;
}
