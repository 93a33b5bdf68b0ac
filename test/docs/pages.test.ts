import { readFileSync } from 'node:fs';
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

  it('links only to files that exist', () => {
    for (const [, target = ''] of read('README.md').matchAll(/\]\((?!https?:)([^)#]+)/g))
      expect(() => readFileSync(new URL(`../../${target}`, import.meta.url))).not.toThrow(/ENOENT/);
  });
});
