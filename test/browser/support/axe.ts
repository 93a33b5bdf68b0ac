import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { isThorough } from '../../support/thorough.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeFinding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

const ALL_RULES = '{ rules: { "target-size": { enabled: true } } }';
const VISUAL_RULES =
  '{ runOnly: ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"] }';

/** Which part of a page is looked at, as a selector. */
type Part = string;

/** Violations of all rules that are on by default, and of WCAG 2.2's least size of targets, which is not. */
export const problemsOf = (page: Page | Frame, part?: Part): Promise<string[]> => violationsOf(page, ALL_RULES, part);

/** Violations of the rules that concern colors, sizes and scrolling: what the same elements can break in another look. */
export const visualProblemsOf = (page: Page | Frame, part?: Part): Promise<string[]> =>
  violationsOf(page, VISUAL_RULES, part);

const DESK = { width: 1440, height: 1000 };
const PHONE = { width: 390, height: 844 };
/** What a browser does at 200 %: half as many CSS pixels, twice as large. */
const ZOOMED = { width: 720, height: 450 };

interface Look {
  readonly name: string;
  readonly colorScheme: 'light' | 'dark';
  readonly size: typeof DESK;
  readonly problems: (page: Page, part?: Part) => Promise<string[]>;
}
/** A layout for narrow windows has elements of its own; a color scheme only has colors. */
const LOOKS: readonly Look[] = [
  { name: 'light', colorScheme: 'light', size: DESK, problems: problemsOf },
  { name: 'dark, at 200 %', colorScheme: 'dark', size: ZOOMED, problems: visualProblemsOf },
  { name: 'light, on a phone', colorScheme: 'light', size: PHONE, problems: problemsOf },
];

const overflow = 'Math.max(0, document.documentElement.scrollWidth - innerWidth)';
const twoFrames = 'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))';

/** What `findsNothing` shows, for titles. */
export const NOTHING = isThorough
  ? 'axe finds nothing, light, dark at 200 %, or on a phone, and nothing overflows'
  : 'axe finds nothing in one of three looks, and nothing overflows';

/** All looks where `THOROUGH` is set, as in CI, and elsewhere one of them, always the same for the same view. */
function looksAt(page: Page, part = ''): readonly Look[] {
  if (isThorough) return LOOKS;
  const { pathname, search } = new URL(page.url());
  const sum = Buffer.from(`${pathname}${search}${part}`).reduce((total, byte) => total + byte, 0);
  return LOOKS.slice(sum % LOOKS.length).slice(0, 1);
}

/**
 * Expects that neither axe finds a problem nor anything overflows: light, dark at 200 %, and on a phone. Leaves the page in the first look.
 * @param part where only this part of the page is new; by default all of it is looked at
 */
export async function findsNothing(page: Page, part?: Part): Promise<void> {
  try {
    for (const look of looksAt(page, part)) await findsNothingIn(look, page, part);
  } finally {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(DESK);
  }
}

async function findsNothingIn({ name, colorScheme, size, problems }: Look, page: Page, part?: Part): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize(size);
  const found = async () => ({
    name,
    overflow: await page.evaluate<number>(overflow),
    problems: await problems(page, part),
  });
  let last = await found();
  // Parts of the page follow its size some frames later; what is still wrong then is a problem.
  for (let frame = 0; frame < 10 && last.problems.length + last.overflow > 0; frame += 1) {
    await page.evaluate(twoFrames);
    last = await found();
  }
  expect(last).toEqual({ name, overflow: 0, problems: [] });
}

async function violationsOf(page: Page | Frame, options: string, part?: Part): Promise<string[]> {
  // Evaluated by the browser's debugger, which the page's content security policy does not concern.
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(AXE);
  const within = part === undefined ? 'document' : JSON.stringify(part);
  // Style sheets and media are preloaded for rules about rotated layouts and sound that plays by itself: the page has neither.
  const { violations } = await page.evaluate<{ violations: AxeFinding[] }>(
    `axe.run(${within}, { resultTypes: ["violations"], preload: false, ...${options} })`,
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
  );
}
