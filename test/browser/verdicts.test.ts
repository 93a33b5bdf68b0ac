import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SAMPLE_CALLS } from '../support/samples.ts';
import { isThorough } from '../support/thorough.ts';
import { describeInBrowser } from './support/in-browser.ts';
import { startViewer, type Tab, type Viewer } from './support/viewer.ts';

const judged = SAMPLE_CALLS.filter(
  ({ side, fault }, index) =>
    side === 'a' &&
    fault !== undefined &&
    // One call of each fault shows all that the page does; a thorough run opens every call.
    (isThorough ||
      SAMPLE_CALLS.findIndex((other) => other.side === 'a' && String(other.fault) === String(fault)) === index),
);
const derived = SAMPLE_CALLS.filter(({ source }) => source !== 'recorded');

/** Its round trip is long: no report can tell in which direction, so the page marks both. */
const UNDECIDED = 'high-rtt';

describeInBrowser('a call opened by its link', () => {
  let viewer: Viewer;
  let tab: Tab;
  beforeAll(async () => {
    viewer = await startViewer();
    tab = await viewer.open('/');
  });
  afterAll(() => viewer.close());

  it.each(judged.map(({ scenario, call_id, fault }) => [scenario, call_id, fault ?? []] as const))(
    '%s: says first what happened, and marks the path where it arose',
    async (scenario, callId, faults) => {
      const { page, mistakes } = tab;
      await tab.visit(`/calls/${callId}`);
      await page.getByText('Judged from').waitFor();
      const heading = page.locator('h1, h2, h3').first();
      expect(await heading.getAttribute('id')).toBe('verdict-title');
      expect(await heading.innerText()).toMatch(/\w\.$/);
      expect(await page.locator('.severity strong').innerText()).toMatch(/\w{4}/);
      const marks = await page.locator('.path-diagram :is(.bad, .possible, .felt)').count();
      const isHarmless = faults.every((fault) => fault === 'NONE' || fault === 'INTENDED');
      if (isHarmless) expect(marks).toBe(0);
      else if (!faults.some((fault) => fault === 'NONE' || fault === 'INTENDED')) expect(marks).toBeGreaterThan(0);
      const harms = await page.locator('.path-diagram .way.possible .harm').allInnerTexts();
      if (scenario === UNDECIDED)
        expect(harms).toEqual(['delay, 59 s?', 'delay, 59 s?', 'delay, 59 s?', 'delay, 59 s?']);
      expect(mistakes).toEqual([]);
    },
  );

  it.each(derived.map(({ file, call_id }) => [file, call_id] as const))(
    '%s: opens, with a verdict and nothing broken',
    async (_file, callId) => {
      const { page, mistakes } = tab;
      await tab.visit(`/calls/${callId}`);
      await page.locator('#verdict-title').waitFor();
      await page.locator('.panel, .charts-card .empty').first().waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
      expect(mistakes).toEqual([]);
    },
  );

  it('an id that nothing is stored for: says so, and why that may be', async () => {
    await tab.visit('/calls/00000000-0000-4000-8000-000000000000');
    await tab.page.getByRole('heading', { name: 'No report is stored for this call' }).waitFor();
  });

  it('an id that no call can have: says what is accepted', async () => {
    await tab.visit(`/calls/${encodeURIComponent('<script>alert(1)</script>')}`);
    expect(await tab.page.getByRole('alert').innerText()).toContain('The request is invalid.');
  });
});
