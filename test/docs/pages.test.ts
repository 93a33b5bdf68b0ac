import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const read = (page: string): string => readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8');

/** A fenced query of a page, and the fenced JSON that follows it. */
const examplesOf = (page: string): [page: string, number: number, query: string, answer: string][] =>
  [...read(page).matchAll(/```graphql\n([^`]+)```\s+```json\n([^`]+)```/g)].map(
    ([, query = '', answer = ''], index) => [page, index + 1, query, answer],
  );

describe('the pages', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterAll(() => gateway.close());

  it.each([...examplesOf('README.md'), ...examplesOf('docs/queries.md')])(
    "%s shows the gateway's real answer to its query %i",
    async (_page, _number, query, answer) => {
      const { text } = await gateway.ask(query);
      expect(JSON.parse(text)).toEqual(JSON.parse(answer));
    },
  );

  it('have the examples that they announce', () => {
    expect(examplesOf('README.md')).toHaveLength(1);
    expect(examplesOf('docs/queries.md')).toHaveLength(2);
  });
});

describe('the README', () => {
  const lines = read('README.md').split('\n');

  it('begins with the two commands', () => {
    const firstScreen = lines.slice(0, 25).join('\n');
    expect(firstScreen).toContain('npm ci && npm run demo');
    expect(firstScreen).toContain('npm ci && npm test');
  });

  it('has at most 150 lines', () => {
    expect(lines.length).toBeLessThanOrEqual(150);
  });
});

const ROOT = new URL('../../', import.meta.url);
const PAGES = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...readdirSync(new URL('docs', ROOT), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

describe('every page', () => {
  it.each(PAGES)('%s links only to files that exist', (page) => {
    const missing = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !existsSync(new URL(target, new URL(page, ROOT))));
    expect(missing).toEqual([]);
  });

  it.each(PAGES)('%s names only files and folders that exist', (page) => {
    const named = /`((?:src|test|viewer|load|bench|scripts|docs|schema|samples)\/[\w./-]*)`/g;
    const missing = [...read(page).matchAll(named)]
      .map(([, path = '']) => path)
      .filter((path) => !existsSync(new URL(path, ROOT)));
    expect(missing).toEqual([]);
  });

  it('CONTRIBUTING has a file for each "Where is ...?"', () => {
    const table = read('CONTRIBUTING.md').split('## Where is ...?')[1]?.split('\n## ')[0] ?? '';
    const rows = table
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(2);
    expect(rows.length).toBeGreaterThanOrEqual(12);
    for (const row of rows) expect(row).toMatch(/\| `(?:src|viewer|client)\/[\w./-]+\.ts`/);
  });
});
