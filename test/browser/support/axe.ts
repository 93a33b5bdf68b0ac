import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeFinding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

const ALL_RULES = '{ rules: { "target-size": { enabled: true } } }';
const VISUAL_RULES =
  '{ runOnly: ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"] }';

/** Violations of all rules that are on by default, and of WCAG 2.2's least size of targets, which is not. */
export const problemsOf = (page: Page | Frame): Promise<string[]> => violationsOf(page, ALL_RULES);

/** Violations of the rules that concern colors, sizes and scrolling: what the same elements can break in another look. */
export const visualProblemsOf = (page: Page | Frame): Promise<string[]> => violationsOf(page, VISUAL_RULES);

async function violationsOf(page: Page | Frame, options: string): Promise<string[]> {
  // Evaluated by the browser's debugger, which the page's content security policy does not concern.
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(AXE);
  const { violations } = await page.evaluate<{ violations: AxeFinding[] }>(
    `axe.run({ resultTypes: ["violations"], ...${options} })`,
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
  );
}
