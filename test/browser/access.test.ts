import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { callIdOf } from '../support/samples.ts';
import { findsNothing, NOTHING } from './support/axe.ts';
import { describeInBrowser } from './support/in-browser.ts';
import { startViewer, type Tab, type Viewer } from './support/viewer.ts';

const TARGET_IN_SIGHT =
  "(({ top, bottom }) => top < innerHeight && bottom > 0)(document.querySelector(':target').getBoundingClientRect())";
const CALL = `/calls/${callIdOf('reconnect-three-segments')}`;

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
    ['other rules', `${CALL}?tab=rules&rules=highRttMs:20,setupSeconds:1`],
    ['both legs', `${CALL}?legs=both`],
    ['signs that share a bar', `/calls/${callIdOf('lossy-jittery')}`],
  ])(`%s: ${NOTHING}`, async (_name, path) => {
    const { page } = tab;
    await tab.visit(path);
    await shown(page, path);
    await findsNothing(page);
  });

  // The rest of the page is that of the views above.
  it.each([
    ['no fault', 'clean-opus'],
    ['intended silence', 'one-way-audio'],
    ['a severe fault', 'microphone-dies'],
    ['unknown location', 'high-rtt'],
    ['a minor fault', 'startup-stall-then-clean'],
  ])(`%s: ${NOTHING}`, async (_name, scenario) => {
    const path = `/calls/${callIdOf(scenario)}`;
    await tab.visit(path);
    await shown(tab.page, path);
    await findsNothing(tab.page, '.head-card');
  });

  it(`each tab, the levels, details and the evidence bundle: ${NOTHING}`, async () => {
    const { page } = tab;
    await tab.visit(CALL);
    await shown(page, CALL);
    for (const name of ['Timeline', 'Logs', 'ICE', 'Correlation', 'Raw']) {
      await page.getByRole('tab', { name }).click();
      await panelShown(page);
      await findsNothing(page, '#tab-panel');
    }
    await page.getByRole('button', { name: 'How bad is that?' }).click();
    await page.getByRole('dialog', { name: 'How bad a call was' }).waitFor();
    await findsNothing(page, '.levels');
    await page.keyboard.press('Escape');
    await page.getByText('Details:').click();
    await page.getByRole('button', { name: 'Evidence' }).click();
    await page.getByRole('button', { name: 'Save evidence bundle' }).waitFor();
    await findsNothing(page, '.head-card, .call-details');
    expect(await page.locator('[data-panel=jitter] .panel-summary').innerText()).toMatch(/highest [\d.]+ at \d:\d\d/);
    await page.getByText('Data table').click();
    expect(await page.locator('.data-table thead th').allInnerTexts()).toEqual(
      expect.arrayContaining(['Time', 'Round trip (ms)']),
    );
  });

  it(`the schema reference, filtered: ${NOTHING}; Enter and links show what they lead to, hidden or out of sight`, async () => {
    const { page } = tab;
    const filter = async (): Promise<void> => {
      await page.keyboard.press('/');
      await page.keyboard.type('issue start');
      await page
        .getByRole('status')
        .filter({ hasText: /^\d+ of \d+ types$/ })
        .waitFor();
    };
    await tab.visit('/docs#DateTime');
    await filter();
    expect(await page.locator('#DateTime').isVisible()).toBe(false);
    await findsNothing(page);
    // The address names it already.
    await page.locator('main a[href="#DateTime"]:visible').first().click();
    await page.locator('#DateTime').waitFor();
    await filter();
    for (const _time of ['first', 'again']) {
      await page.evaluate('scrollTo(0, document.body.scrollHeight)');
      await page.locator('#filter').press('Enter');
      expect(await page.evaluate(TARGET_IN_SIGHT)).toBe(true);
    }
    await page.locator('main a[href="#DateTime"]:visible').first().click();
    await page.locator('#DateTime').waitFor();
    expect(tab.mistakes).toEqual([]);
  });

  it('remembers the chosen theme', async () => {
    const { page, context } = await viewer.open('/', { colorScheme: 'light' });
    await page.getByRole('button', { name: 'Use dark colours' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Use light colours' }).waitFor();
    await context.close();
  });
});

async function shown(page: Page, path: string): Promise<void> {
  if (path === '/') await page.getByText(/^\d+ calls$/).waitFor();
  else {
    await page.getByText('Judged from').waitFor();
    await page.locator('[data-panel=bitrate] canvas').waitFor();
    await page.locator('.lane .mark').first().waitFor();
    await panelShown(page);
  }
}

async function panelShown(page: Page): Promise<void> {
  const panel = page.getByRole('tabpanel');
  await panel.locator(':scope > *').first().waitFor();
  await panel.getByRole('status').filter({ hasText: 'Loading' }).waitFor({ state: 'detached' });
}
