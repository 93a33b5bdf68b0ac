import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { until } from '../support/until.ts';
import { scrape, type Scrape } from '../metrics/support/scrape.ts';
import { dashboardQueries, groupingsOf, observabilityFile, selectorsOf } from './support/dashboard.ts';
import { startObservedGateway, type ObservedGateway } from './support/observed-gateway.ts';

const RULES = observabilityFile('rules.yml');
const ALERTS = [...RULES.matchAll(/- alert: (\w+)/g)].map(([, name = '']) => name);

let observed: ObservedGateway;
let scraped: Scrape;
beforeAll(async () => {
  observed = await startObservedGateway();
  await observed.traffic();
  // A garbage collection is reported some time after it took place.
  await until(async () => {
    Array.from({ length: 100_000 }, (_, index) => ({ index }));
    scraped = await scrape(observed.metricsUrl);
    return scraped.sum('v8js_gc_duration_seconds_count') > 0;
  });
});
afterAll(() => observed.gateway.close());

/** Labels that Prometheus adds, and one that only failures have. */
const ADDED = ['job', 'instance', 'error_type'];

/** The names and labels in a query that no scrape has. */
function unknownIn(expr: string): string[] {
  const unknown: string[] = [];
  const all = new Set(ADDED);
  for (const { name, labels } of selectorsOf(expr)) {
    const samples = scraped.samples.filter((sample) => sample.name === name);
    if (samples.length === 0) unknown.push(name);
    const known = new Set([...ADDED, ...samples.flatMap((sample) => Object.keys(sample.labels))]);
    for (const label of known) all.add(label);
    unknown.push(...labels.filter((label) => !known.has(label)).map((label) => `${name}{${label}}`));
  }
  unknown.push(...groupingsOf(expr).filter((label) => !all.has(label)));
  return unknown;
}

describe('the dashboard', () => {
  it('reads only metrics and labels that a gateway has', () => {
    const queries = dashboardQueries('5m');
    expect(queries.length).toBeGreaterThan(30);
    for (const { title, expr } of queries) {
      expect(selectorsOf(expr)).not.toEqual([]);
      expect([title, ...unknownIn(expr)]).toEqual([title]);
    }
  });

  it('leaves out none of the gateway’s own metrics', () => {
    const shown = new Set(
      dashboardQueries('5m').flatMap(({ expr }) => selectorsOf(expr).map(({ name }) => familyOf(name))),
    );
    const own = new Set(scraped.samples.map(({ name }) => familyOf(name)));
    expect([...own].filter((name) => !shown.has(name))).toEqual([]);
  });
});

/** A histogram's name, whichever of its series is meant. */
const familyOf = (name: string): string => name.replace(/_(bucket|sum|count)$/, '');

describe('the rules', () => {
  it('read only metrics and labels that a gateway has, and only records that they define', () => {
    expect(
      unknownIn(RULES.replaceAll(/^.*(record|alert|runbook):.*$/gm, '').replaceAll(/gateway:\w+:\w+/g, '')),
    ).toEqual([]);
    const records = new Set([...RULES.matchAll(/record: (\S+)/g)].map(([, name]) => name));
    const read = [...RULES.matchAll(/(gateway:\w+:\w+) >/g)].map(([, name]) => name);
    expect(read.length).toBeGreaterThan(0);
    expect(read.filter((name) => !records.has(name))).toEqual([]);
  });

  it('have a bucket that ends at the objective for overhead', () => {
    expect(RULES).toContain('gateway_overhead_seconds_bucket{le="0.15"}');
    expect(scraped.sum('gateway_overhead_seconds_bucket', { le: '0.15' })).toBeGreaterThan(0);
  });

  it('have an entry in the runbook and tests of their own for each alert', () => {
    const runbook = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');
    const tests = observabilityFile('rules.test.yml') + observabilityFile('slow-burns.test.yml');
    expect(ALERTS.length).toBeGreaterThan(8);
    for (const alert of ALERTS) {
      expect(runbook).toContain(`\n### ${alert}\n`);
      expect(RULES).toContain(`runbook: docs/operations.md#${alert.toLowerCase()}\n`);
      expect(tests).toContain(`alertname: ${alert}\n`);
    }
  });
});
