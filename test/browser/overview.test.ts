import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { until } from '../support/until.ts';
import { problemsOf } from './support/axe.ts';
import { describeInBrowser } from './support/in-browser.ts';
import { startViewer, type Tab, type Viewer } from './support/viewer.ts';

/** A fleet of the week before this, in which no sample was recorded. */
const UNTIL = '2026-11-15T18:00';
const FLEET = { calls: 200, seed: 5, until: Date.parse(`${UNTIL}:00Z`) };
const WEEK = `/overview?period=custom&from=2026-11-08T18:00&to=${UNTIL}`;

describeInBrowser('an overview of many calls', () => {
  let viewer: Viewer;
  let tab: Tab;
  beforeAll(async () => {
    viewer = await startViewer({ sandbox: { fleet: FLEET } });
    tab = await viewer.open(WEEK);
    await whole(tab.page);
  }, 60_000);
  afterEach(async () => {
    await tab.page.unrouteAll({ behavior: 'ignoreErrors' });
    expect(tab.mistakes).toEqual([]);
  });
  afterAll(() => viewer.close());

  it('says first how many calls were poor, and which groups are worse than the rest', async () => {
    await tab.visit(WEEK);
    const { page } = tab;
    await whole(page);
    expect(await page.locator('#lead-title').innerText()).toMatch(
      /^\d+ % of the calls in this period were poor \d+ of \d+ calls/,
    );
    expect(await page.locator('.sentences li').first().innerText()).toMatch(
      /^Agent agent-07: \d+ % poor of \d+ calls, others \d+ % of \d+/,
    );
    const bars = page.getByRole('table', { name: 'By agent' });
    expect(await bars.getByRole('row').nth(1).innerText()).toMatch(/agent-07.*\s\d+ % \d+–\d+ %\s+\d+/s);
  });

  it('always says how many calls could not be judged, and why', async () => {
    await tab.visit(WEEK);
    await whole(tab.page);
    expect(await tab.page.locator('.unjudged').innerText()).toMatch(
      /^\d calls? could not be judged: no report is stored\./,
    );
    expect(await tab.page.locator('.totals').innerText()).toMatch(/Not judged\s+\d\s+of 200/);
  });

  it('keeps its filters in the link, so that somebody else sees the same', async () => {
    await tab.visit(WEEK);
    const { page } = tab;
    await whole(page);
    await page.getByRole('combobox', { name: 'Agent' }).fill('agent-07');
    await page.keyboard.press('Enter');
    await page.waitForURL('**agent=agent-07**');
    await whole(page);
    await page.getByRole('combobox', { name: 'SDK version' }).selectOption('2.9.0');
    await page.getByRole('heading', { level: 1, name: /calls of agent-07 with SDK 2\.9\.0/ }).waitFor();
    await page.getByRole('combobox', { name: 'Impact' }).selectOption('Severe');
    await page.getByRole('combobox', { name: 'Side of the fault' }).selectOption('Microphone');
    await page.waitForURL('**fault=LOCAL_MICROPHONE&impact=SEVERE');
    const seen = await stateOf(page);

    await tab.visit(page.url().slice(viewer.url.length));
    await page.getByRole('heading', { level: 1, name: /calls of agent-07 with SDK 2\.9\.0/ }).waitFor();
    expect(await stateOf(page)).toEqual(seen);
    expect(seen).toMatchObject({ agent: 'agent-07', sdk: '2.9.0', impact: 'SEVERE', fault: 'LOCAL_MICROPHONE' });
    await page.getByRole('button', { name: 'Show all calls' }).click();
    expect(new URL(page.url()).search).toBe('');
  }, 30_000);

  it('a group is narrowed to by a click, and back by the next one', async () => {
    await tab.visit(WEEK);
    const { page } = tab;
    await whole(page);
    const all = await page.locator('#lead-title').innerText();
    await page.getByRole('table', { name: 'By SDK version' }).getByRole('link', { name: '2.9.0' }).click();
    await page.getByRole('heading', { level: 1, name: /calls with SDK 2\.9\.0/ }).waitFor();
    expect(await page.getByRole('table', { name: 'By SDK version' }).getByRole('row').count()).toBe(2);
    await page.getByRole('table', { name: 'By SDK version' }).getByRole('link', { name: '2.9.0' }).click();
    await page.getByRole('heading', { level: 1, name: all }).waitFor();
  });

  it('opens a call of the list with a click', async () => {
    await tab.visit(WEEK);
    const { page } = tab;
    await whole(page);
    const first = page.locator('.worst li').first();
    await first.locator('.badge.critical').waitFor();
    await first.click({ position: { x: 5, y: 5 } });
    await page.waitForURL('**/calls/*');
    await page.locator('#verdict-title').waitFor();
  });

  it('a call says how unusual it is for its agent, and asks for that only once its details are open', async () => {
    await tab.visit(WEEK);
    const { page } = tab;
    await whole(page);
    await page.locator('.worst li').first().getByRole('link').click();
    await page.locator('#verdict-title').waitFor();
    expect(tab.operations).not.toContain('Usual');
    await page.getByText('Details: for engineers').click();
    await page.getByText(/^Among \d+ other calls in the 7 days before\.$/).waitFor();
    expect(await page.locator('.usual').innerText()).toMatch(
      /Round trip: usually \d+ ms; this call: \d+ ms \((above|below) \d+ % of \d+ calls\)/,
    );
  });

  it('shows how far it is while calls are judged; nothing moves, and it asks no more once it is complete', async () => {
    const { page } = tab;
    const answers = await heldBack(page, [0.25, 0.6]);
    await page.clock.install();
    await tab.visit(WEEK);
    const bar = page.getByRole('progressbar', { name: 'Judging the calls' });
    await page.locator('.totals').waitFor();
    const places = await placesOf(page);

    await page.getByText('looked at so far').waitFor();
    const share = async (): Promise<number> =>
      Number(await bar.getAttribute('value')) / Number(await bar.getAttribute('max'));
    expect(await share()).toBeCloseTo(0.25, 1);
    expect(await placesOf(page)).toEqual(places);

    await page.clock.runFor(1_000);
    await until(async () => (await share()) > 0.5);
    await page.clock.runFor(1_000);
    await whole(page);
    expect(await placesOf(page)).toEqual(places);
    await page.clock.runFor(300_000);
    expect(answers.asked).toBe(3);
  }, 30_000);

  it('does not ask while nobody looks at the tab, nor after the reader has left', async () => {
    const { page } = tab;
    const answers = await heldBack(
      page,
      Array.from({ length: 50 }, () => 0.5),
    );
    // The page's time stands still until the test lets it run.
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await tab.visit(WEEK);
    await page.getByText('looked at so far').waitFor();
    await setHidden(page, true);
    await page.clock.runFor(300_000);
    expect(answers.asked).toBe(1);
    await setHidden(page, false);
    await until(() => answers.asked === 2);

    await page.getByRole('link', { name: 'Call reports' }).click();
    await page.getByRole('heading', { name: 'What went wrong in this call?' }).waitFor();
    const { asked } = answers;
    await page.clock.runFor(300_000);
    expect(answers.asked).toBe(asked);
  }, 30_000);

  it('an upstream that fails: says so, keeps what it has, and goes on by itself', async () => {
    const { page } = tab;
    await page.clock.install();
    const answers = await heldBack(page, [0.5, null]);
    await tab.visit(WEEK);
    await page.getByText('looked at so far').waitFor();
    const shown = await page.locator('#lead-title').innerText();
    await page.clock.runFor(1_000);
    await page.getByText('the page asks again by itself').waitFor();
    expect(await page.locator('#lead-title').innerText()).toBe(shown);
    await page.clock.runFor(3_000);
    await whole(page);
    expect(answers.asked).toBe(3);
  }, 30_000);

  it('is gone through by keyboard, and each chart is a table too', async () => {
    await tab.visit(WEEK);
    const { page } = tab;
    await whole(page);
    const days = page.getByRole('slider');
    await days.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    expect(await days.getAttribute('aria-valuetext')).toMatch(
      /^Mon,? 9 Nov: \d+ % poor \(\d+–\d+ %\), \d+ of \d+ calls$/,
    );
    const told = await page.locator('.slot-told').innerText();
    await page.locator('.over-time summary').focus();
    await page.keyboard.press('Enter');
    const row = page.getByRole('region', { name: 'Poor calls over time' }).getByRole('row').nth(2);
    expect(told.startsWith(await row.getByRole('rowheader').innerText())).toBe(true);
    for (const name of ['By agent', 'By SDK version', 'By media path', 'By side of the fault', 'By issue'])
      expect(await page.getByRole('table', { name }).getByRole('rowheader').count()).toBeGreaterThan(0);

    await days.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Poor calls by hour' }).waitFor();
    expect(new URL(page.url()).searchParams.get('from')).toBe('2026-11-08T00:00');
  });

  it.each([
    ['light', { width: 1440, height: 1000 }],
    ['dark', { width: 1440, height: 1000 }],
    ['light', { width: 390, height: 844 }],
  ] as const)(
    '%s, %j: axe finds nothing, and nothing sticks out sideways',
    async (colorScheme, viewport) => {
      const { page } = tab;
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await tab.visit(WEEK);
      await whole(page);
      await page.locator('.over-time summary').click();
      await page.locator('.worst .badge').nth(9).waitFor();
      expect(await problemsOf(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    },
    30_000,
  );
});

/** All calls are judged, and the period before is known. */
async function whole(page: Page): Promise<void> {
  await page.locator('.coverage progress.is-done').waitFor({ state: 'attached' });
  await page.locator('.lead-change:not(:has(.pending))').waitFor();
}

/**
 * Lets the gateway's answers about the period through as if so many calls were judged only; after these, as they are.
 * @param shares of the calls; null for an answer that does not come
 */
async function heldBack(page: Page, shares: readonly (number | null)[]): Promise<{ asked: number }> {
  const answers = { asked: 0 };
  await page.route('**/graphql', async (route: Route) => {
    if (route.request().postData()?.includes('query Overview(') !== true) return route.continue();
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

async function setHidden(page: Page, isHidden: boolean): Promise<void> {
  await page.evaluate(
    `Object.defineProperty(document, 'hidden', { configurable: true, get: () => ${isHidden} }); document.dispatchEvent(new Event('visibilitychange'))`,
  );
}

/** Where the parts of the page begin. */
const placesOf = (page: Page): Promise<unknown> =>
  page.evaluate(
    `['.coverage', '.totals', '.over-time', '.worst'].map((part) => Math.round(document.querySelector(part).getBoundingClientRect().top + scrollY))`,
  );

/** What the filters say. */
async function stateOf(page: Page): Promise<Record<string, string>> {
  const value = (name: string): Promise<string> => page.getByRole('combobox', { name }).inputValue();
  return {
    agent: await value('Agent'),
    sdk: await value('SDK version'),
    impact: await value('Impact'),
    fault: await value('Side of the fault'),
    heading: await page.locator('#lead-title').innerText(),
  };
}
