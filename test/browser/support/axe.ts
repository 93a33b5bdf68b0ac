import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeFinding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** Violations of all rules that are on by default, and of WCAG 2.2's least size of targets, which is not. */
export async function problemsOf(page: Page): Promise<string[]> {
  // Evaluated by the browser's debugger, which the page's content security policy does not concern.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<{ violations: AxeFinding[] }>(
    'axe.run({ resultTypes: ["violations"], rules: { "target-size": { enabled: true } } })',
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
  );
}
