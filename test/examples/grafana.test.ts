import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

interface Target {
  readonly url: string;
  readonly url_options: {
    readonly method: string;
    readonly params: readonly { readonly key: string; readonly value: string }[];
  };
  readonly root_selector: string;
  readonly columns: readonly { readonly selector: string; readonly type: string }[];
}

interface Panel {
  readonly title: string;
  readonly targets: readonly Target[];
}

const { panels } = JSON.parse(readFileSync(at('examples/grafana/dashboard.json'), 'utf8')) as {
  readonly panels: readonly Panel[];
};
const queries = panels.flatMap(({ title, targets }) => targets.map((target) => [title, target] as const));

/** What the Infinity data source makes of a column's value. */
const TYPES: Readonly<Record<string, string>> = { string: 'string', number: 'number', timestamp_epoch: 'number' };

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({
    settings: {
      TRUSTED_DOCUMENTS: at('client/src/generated/persisted-documents.json'),
      DOCUMENT_CACHE_BYTES: '100000000',
    },
  });
});
afterAll(() => gateway.close());

/** The rows that a panel shows for a period, asked as the data source does. */
async function rowsOf({ url, url_options: { method, params }, root_selector }: Target): Promise<unknown> {
  const address = new URL(url, gateway.url);
  for (const { key, value } of params)
    address.searchParams.set(
      key,
      value
        .replaceAll('${__from:date:iso}', '2020-01-01T00:00:00.000Z')
        .replaceAll('${__to:date:iso}', '2040-01-01T00:00:00.000Z'),
    );
  const response = await fetch(address, { method, headers: { authorization: `Bearer ${gateway.sandbox.tokens[0]}` } });
  expect(response.status).toBe(200);
  let value = await response.json();
  for (const step of root_selector.split('.')) value = (value as Record<string, unknown>)[step];
  return value;
}

describe("the example's dashboard", () => {
  it.each(queries)('%s: every column is in the rows of the gateway, with its type', async (_title, target) => {
    const rows = (await rowsOf(target)) as readonly Readonly<Record<string, unknown>>[];
    expect(rows.length).toBeGreaterThan(10);
    for (const { selector, type } of target.columns) {
      const values = rows.map((row) => row[selector]);
      expect({
        selector,
        types: new Set(values.filter((value) => value !== null).map((value) => typeof value)),
      }).toEqual({ selector, types: new Set([TYPES[type]]) });
    }
  });

  it('has no column with phone numbers', () => {
    const selectors = queries.flatMap(([, { columns }]) => columns.map(({ selector }) => selector));
    expect(selectors.filter((selector) => ['caller', 'destination'].includes(selector))).toEqual([]);
  });
});
