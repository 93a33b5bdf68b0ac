import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { withTable } from '../../docs/generate-quality-table.ts';

describe('docs/quality.md', () => {
  it('shows the samples as they are judged today (`npm run docs:quality` updates it)', async () => {
    const page = readFileSync(new URL('../../docs/quality.md', import.meta.url), 'utf8');
    expect(await withTable(page)).toBe(page);
  });
});
