import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { until } from '../support/until.ts';
import { findsNothing, NOTHING } from './support/axe.ts';
import { describeInBrowser } from './support/in-browser.ts';
import { FLEET, heldBack, placesOf, setHidden, WEEK, whole } from './support/overview.ts';
import { startViewer, type Tab, type Viewer } from './support/viewer.ts';

describeInBrowser('an overview of many calls', () => {
  let viewer: Viewer;
  let tab: Tab;
  beforeAll(async () => {
    viewer = await startViewer({ sandbox: { fleet: FLEET } });
    tab = await viewer.open(WEEK);
    await whole(tab.page);
  });
  afterEach(() => {
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

  it('keeps its filters in the link, so that others see the same', async () => {
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
  });

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
    const told = await page.locator('.slot-description').innerText();
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

  it(NOTHING, async () => {
    const { page } = tab;
    await tab.visit(WEEK);
    await whole(page);
    await page.locator('.over-time summary').click();
    await page.locator('.worst .badge').nth(9).waitFor();
    await findsNothing(page);
  });

  describe('while calls are judged', () => {
    let watched: Tab;
    // The page's time stands still until a test lets it run.
    beforeEach(async () => {
      watched = await viewer.open('/');
      await watched.page.clock.install();
      await watched.page.clock.pauseAt(Date.now() + 60_000);
    });
    afterEach(async () => {
      await watched.page.unrouteAll({ behavior: 'wait' });
      await watched.context.close();
      expect(watched.mistakes).toEqual([]);
    });

    it('shows how far it is while calls are judged; nothing moves, and it asks no more once it is complete', async () => {
      const { page } = watched;
      const answers = await heldBack(page, [0.25, 0.6]);
      await watched.visit(WEEK);
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
    });

    it('sends no request while the tab is hidden, nor after the user has left', async () => {
      const { page } = watched;
      const answers = await heldBack(
        page,
        Array.from({ length: 50 }, () => 0.5),
      );
      await watched.visit(WEEK);
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
    });

    it('reports a failing upstream, keeps its data, and continues automatically', async () => {
      const { page } = watched;
      const answers = await heldBack(page, [0.5, null]);
      await watched.visit(WEEK);
      await page.getByText('looked at so far').waitFor();
      const shown = await page.locator('#lead-title').innerText();
      await page.clock.runFor(1_000);
      await page.getByText('the page asks again by itself').waitFor();
      expect(await page.locator('#lead-title').innerText()).toBe(shown);
      await page.clock.runFor(3_000);
      await whole(page);
      expect(answers.asked).toBe(3);
    });
  });
});

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
