import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { callIdOf } from '../support/samples.ts';
import { problemsOf } from './support/axe.ts';
import { describeInBrowser } from './support/in-browser.ts';
import { startViewer, type Tab, type Viewer } from './support/viewer.ts';

const CALL = `/calls/${callIdOf('reconnect-three-segments')}`;
const DESK = { viewport: { width: 1440, height: 1000 } };
const LIGHT = { ...DESK, colorScheme: 'light' } as const;
const DARK = { ...DESK, colorScheme: 'dark' } as const;
const PHONE = { viewport: { width: 390, height: 844 } };
/** What a browser does at 200 %: half as many CSS pixels, twice as large. */
const ZOOMED = { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 };

describeInBrowser('accessibility', () => {
  let viewer: Viewer;
  let tab: Tab;
  beforeAll(async () => {
    viewer = await startViewer();
    tab = await viewer.open('/');
  });
  afterAll(() => viewer.close());

  it.each([
    ['the list, light', '/', LIGHT],
    ['the list, dark', '/', DARK],
    ['the list on a phone', '/', { ...DARK, ...PHONE }],
    ['the list at 200 %', '/', { ...LIGHT, ...ZOOMED }],
    ['issues, light', CALL, LIGHT],
    ['an issue opened', `${CALL}?issue=MEDIA_GAP&t=25..40`, LIGHT],
    ['the timeline', `${CALL}?tab=timeline`, DARK],
    ['the log', `${CALL}?tab=logs`, LIGHT],
    ['ICE', `${CALL}?tab=ice`, LIGHT],
    ['ids', `${CALL}?tab=ids`, LIGHT],
    ['raw', `${CALL}?tab=raw`, LIGHT],
    ['other rules, light', `${CALL}?tab=rules&rules=highRttMs:20,setupSeconds:1`, LIGHT],
    ['other rules on a phone, dark', `${CALL}?tab=rules&rules=highRttMs:20,setupSeconds:1`, { ...DARK, ...PHONE }],
    ['on a phone, light', CALL, { ...LIGHT, ...PHONE }],
    ['on a phone, dark', CALL, { ...DARK, ...PHONE }],
    ['at 200 %, light', CALL, { ...LIGHT, ...ZOOMED }],
    ['at 200 %, dark', CALL, { ...DARK, ...ZOOMED }],
    ['no fault', `/calls/${callIdOf('clean-opus')}`, LIGHT],
    ['intended silence', `/calls/${callIdOf('one-way-audio')}`, DARK],
    ['a severe fault', `/calls/${callIdOf('microphone-dies')}`, DARK],
    ['unknown location', `/calls/${callIdOf('high-rtt')}`, LIGHT],
    ['a minor fault', `/calls/${callIdOf('startup-stall-then-clean')}`, LIGHT],
    ['both legs', `${CALL}?legs=both`, LIGHT],
  ] as const)('%s: axe finds nothing', async (_name, path, { colorScheme, viewport }) => {
    await tab.page.emulateMedia({ colorScheme });
    await tab.page.setViewportSize(viewport);
    await tab.visit(path);
    await settled(tab.page, path);
    expect(await problemsOf(tab.page)).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('details and the evidence bundle, %s: axe finds nothing', async (colorScheme) => {
    const { page } = tab;
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(DESK.viewport);
    await tab.visit(CALL);
    await settled(page, CALL);
    await page.getByText('Details:').click();
    await page.getByRole('button', { name: 'Evidence' }).click();
    await page.getByRole('button', { name: 'Save evidence bundle' }).waitFor();
    expect(await problemsOf(page)).toEqual([]);
  });

  it.each([
    ['a phone', PHONE],
    ['200 % zoom', ZOOMED],
  ])('%s: nothing overflows horizontally', async (_name, options) => {
    const { page, context, visit } = await viewer.open('/', options);
    for (const path of ['/', CALL, `${CALL}?tab=ids`]) {
      await visit(path);
      await settled(page, path);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    }
    await context.close();
  });

  it('charts have a text summary and a data table', async () => {
    const { page } = tab;
    await page.setViewportSize(DESK.viewport);
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

async function settled(page: Page, path: string): Promise<void> {
  if (path === '/') await page.getByText(/^\d+ calls$/).waitFor();
  else {
    await page.getByText('Judged from').waitFor();
    await page.locator('[data-panel=bitrate] canvas').waitFor();
    await page.locator('.lane .mark').first().waitFor();
    await page.getByRole('tabpanel').getByRole('status').filter({ hasText: 'Loading' }).waitFor({ state: 'detached' });
  }
}
