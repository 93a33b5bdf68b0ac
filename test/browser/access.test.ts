import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { callIdOf } from '../support/samples.ts';
import { problemsOf, visualProblemsOf } from './support/axe.ts';
import { describeInBrowser } from './support/in-browser.ts';
import { startViewer, type Tab, type Viewer } from './support/viewer.ts';

const CALL = `/calls/${callIdOf('reconnect-three-segments')}`;
const DESK = { width: 1440, height: 1000 };
const PHONE = { width: 390, height: 844 };
/** What a browser does at 200 %: half as many CSS pixels, twice as large. */
const ZOOMED = { width: 720, height: 450 };

type Look = readonly [
  name: string,
  colorScheme: 'light' | 'dark',
  size: typeof DESK,
  problems: (page: Page) => Promise<string[]>,
];
/** A layout for narrow windows has elements of its own; a color scheme only has colors. */
const LOOKS: readonly Look[] = [
  ['light', 'light', DESK, problemsOf],
  ['dark, at 200 %', 'dark', ZOOMED, visualProblemsOf],
  ['light, on a phone', 'light', PHONE, problemsOf],
];

describeInBrowser('accessibility', () => {
  let viewer: Viewer;
  let tab: Tab;
  beforeAll(async () => {
    viewer = await startViewer();
    tab = await viewer.open('/');
  });
  afterAll(() => viewer.close());

  it.each([
    ['the list', '/'],
    ['issues', CALL],
    ['an issue opened', `${CALL}?issue=MEDIA_GAP&t=25..40`],
    ['the timeline', `${CALL}?tab=timeline`],
    ['the log', `${CALL}?tab=logs`],
    ['ICE', `${CALL}?tab=ice`],
    ['ids', `${CALL}?tab=ids`],
    ['raw', `${CALL}?tab=raw`],
    ['other rules', `${CALL}?tab=rules&rules=highRttMs:20,setupSeconds:1`],
    ['no fault', `/calls/${callIdOf('clean-opus')}`],
    ['intended silence', `/calls/${callIdOf('one-way-audio')}`],
    ['a severe fault', `/calls/${callIdOf('microphone-dies')}`],
    ['unknown location', `/calls/${callIdOf('high-rtt')}`],
    ['a minor fault', `/calls/${callIdOf('startup-stall-then-clean')}`],
    ['both legs', `${CALL}?legs=both`],
  ])('%s: axe finds nothing, light, dark at 200 %, or on a phone, and nothing overflows', async (_name, path) => {
    const { page } = tab;
    await tab.visit(path);
    await settled(page, path);
    await findsNothing(page);
  });

  it('details and the evidence bundle, opened: the same', async () => {
    const { page } = tab;
    await tab.visit(CALL);
    await settled(page, CALL);
    await page.getByText('Details:').click();
    await page.getByRole('button', { name: 'Evidence' }).click();
    await page.getByRole('button', { name: 'Save evidence bundle' }).waitFor();
    await findsNothing(page);
  });

  it('the schema reference, filtered by keyboard: the same, and a link to what is hidden shows it', async () => {
    const { page } = tab;
    await tab.visit('/docs#Verdict.headline');
    await page.keyboard.press('/');
    await page.keyboard.type('fault side');
    await page
      .getByRole('status')
      .filter({ hasText: /^\d+ of \d+ types$/ })
      .waitFor();
    expect(await page.locator('#DateTime').isVisible()).toBe(false);
    await findsNothing(page);
    await page.keyboard.press('Enter');
    expect(await page.locator(':target').isVisible()).toBe(true);
    await page.getByRole('link', { name: 'DateTime', includeHidden: true }).first().dispatchEvent('click');
    await page.locator('#DateTime').waitFor();
    expect(tab.mistakes).toEqual([]);
  });

  it('charts have a text summary and a data table', async () => {
    const { page } = tab;
    await tab.visit(CALL);
    await settled(page, CALL);
    expect(await page.locator('[data-panel=jitter] .panel-summary').innerText()).toMatch(/highest [\d.]+ at \d:\d\d/);
    await page.getByText('Data table').click();
    expect(await page.locator('.data-table thead th').allInnerTexts()).toEqual(
      expect.arrayContaining(['Time', 'Round trip (ms)']),
    );
  });

  it('remembers the chosen theme', async () => {
    const { page, context } = await viewer.open('/', { colorScheme: 'light' });
    await page.getByRole('button', { name: 'Use dark colours' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Use light colours' }).waitFor();
    await context.close();
  });
});

const overflow = 'Math.max(0, document.documentElement.scrollWidth - innerWidth)';
const twoFrames = 'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))';

/** Leaves the page in the first look. */
async function findsNothing(page: Page): Promise<void> {
  for (const [name, colorScheme, size, problems] of LOOKS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(size);
    const found = async () => ({
      name,
      overflow: await page.evaluate<number>(overflow),
      problems: await problems(page),
    });
    let last = await found();
    // Parts of the page follow its size some frames later; what is still wrong then is a problem.
    for (let frame = 0; frame < 10 && last.problems.length + last.overflow > 0; frame += 1) {
      await page.evaluate(twoFrames);
      last = await found();
    }
    expect(last).toEqual({ name, overflow: 0, problems: [] });
  }
  await page.setViewportSize(DESK);
}

async function settled(page: Page, path: string): Promise<void> {
  if (path === '/') await page.getByText(/^\d+ calls$/).waitFor();
  else {
    await page.getByText('Judged from').waitFor();
    await page.locator('[data-panel=bitrate] canvas').waitFor();
    await page.locator('.lane .mark').first().waitFor();
    await page.getByRole('tabpanel').getByRole('status').filter({ hasText: 'Loading' }).waitFor({ state: 'detached' });
  }
}
