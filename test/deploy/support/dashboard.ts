import { readFileSync } from 'node:fs';

const FOLDER = new URL('../../../deploy/observability/', import.meta.url);

/** A file of deploy/observability. */
export const observabilityFile = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

interface Panel {
  readonly title: string;
  readonly targets?: readonly { readonly expr: string }[];
}

/** A query of the dashboard, with its variables replaced. */
export interface DashboardQuery {
  readonly title: string;
  readonly expr: string;
}

/** All queries of the dashboard. @param window what rates are computed over, such as `5m` */
export function dashboardQueries(window: string): DashboardQuery[] {
  const { panels } = JSON.parse(observabilityFile('dashboard.json')) as { readonly panels: readonly Panel[] };
  return panels.flatMap(({ title, targets = [] }) =>
    targets.map(({ expr }) => ({
      title,
      expr: expr
        .replaceAll('$__rate_interval', window)
        .replaceAll('$job', 'call-report-gateway')
        .replaceAll('$instance', '.*'),
    })),
  );
}

/** A list of labels to aggregate by. */
const GROUPING = /\bby \(([^)]*)\)/g;

/** The metrics that a query reads, with the labels that it selects by. */
export const selectorsOf = (expr: string): { name: string; labels: string[] }[] =>
  [
    ...expr
      .replaceAll(GROUPING, '')
      .matchAll(/\b((?:gateway|graphql|http|nodejs|v8js|process)_[a-z0-9_]+)(?:\{([^}]*)\})?/g),
  ].map(([, name = '', labels = '']) => ({
    name,
    labels: labels.split(',').flatMap((matcher) => /^\s*(\w+)\s*[=!]/.exec(matcher)?.[1] ?? []),
  }));

/** The labels by which a query aggregates. */
export const groupingsOf = (expr: string): string[] =>
  [...expr.matchAll(GROUPING)].flatMap(([, labels = '']) => labels.split(',').map((label) => label.trim()));
