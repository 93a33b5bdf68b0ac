import type { Page, Route } from 'playwright-core';
import { operationIn } from './operation-name.ts';

/** A fleet of the week before this, in which no sample was recorded. */
const UNTIL = '2026-11-15T18:00';
export const FLEET = { calls: 200, seed: 5, until: Date.parse(`${UNTIL}:00Z`) };
export const WEEK = `/overview?period=custom&from=2026-11-08T18:00&to=${UNTIL}`;

/** All calls are judged, and the period before is known. */
export async function whole(page: Page): Promise<void> {
  await page.locator('.coverage progress.is-done').waitFor({ state: 'attached' });
  await page.locator('.lead-change:not(:has(.pending))').waitFor();
}

/**
 * Lets the gateway's answers about the period through as if so many calls were judged only; after these, as they are.
 * @param shares of the calls; null for an answer that does not come
 */
export async function heldBack(page: Page, shares: readonly (number | null)[]): Promise<{ asked: number }> {
  const answers = { asked: 0 };
  await page.route('**/graphql', async (route: Route) => {
    if (operationIn(route.request()) !== 'Overview') return route.continue();
    const share = shares[answers.asked];
    answers.asked += 1;
    if (share === null) return route.abort();
    const response = await route.fetch();
    if (share === undefined) return route.fulfill({ response });
    const body = (await response.json()) as { data: { callQuality: { coverage: Record<string, unknown> } } };
    const found = Number(body.data.callQuality.coverage.found);
    const judged = Math.round(found * share);
    Object.assign(body.data.callQuality.coverage, { judged, pending: found - judged, unjudged: [], isComplete: false });
    return route.fulfill({ response, json: body });
  });
  return answers;
}

/** Pretends that the reader looks at another tab, or comes back. */
export async function setHidden(page: Page, isHidden: boolean): Promise<void> {
  await page.evaluate(
    `Object.defineProperty(document, 'hidden', { configurable: true, get: () => ${isHidden} }); document.dispatchEvent(new Event('visibilitychange'))`,
  );
}

/** Where the parts of the page begin. */
export const placesOf = (page: Page): Promise<unknown> =>
  page.evaluate(
    `['.coverage', '.totals', '.over-time', '.worst'].map((part) => Math.round(document.querySelector(part).getBoundingClientRect().top + scrollY))`,
  );
