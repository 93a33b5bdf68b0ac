import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Fault } from '../../src/graphql/generated/types.ts';
import { FAULTS } from '../../viewer/src/call/faults.ts';
import { SAMPLE_CALLS } from '../support/samples.ts';
import { describeInBrowser } from './support/in-browser.ts';
import { startViewer, type Tab, type Viewer } from './support/viewer.ts';

const judged = SAMPLE_CALLS.filter(({ side, fault }) => side === 'a' && fault !== undefined);
const derived = SAMPLE_CALLS.filter(({ source }) => source !== 'recorded');

/** Its round trip is long: no single report can tell in which direction, so the page marks both. */
const UNDECIDED = 'high-rtt';
const CANNOT_TELL = FAULTS.CANNOT_TELL.title;
const WITHOUT_A_PLACE = [FAULTS.NONE.title, FAULTS.INTENDED.title, CANNOT_TELL];

function titlesOf(faults: readonly Fault[]): string[] {
  const titles = faults.map((fault) => FAULTS[fault].title);
  const isBothWays = faults.includes('UPLINK') && faults.includes('DOWNLINK');
  return isBothWays ? [...titles, 'Both directions between this client and Telnyx'] : titles;
}

describeInBrowser('a call opened by its link', () => {
  let viewer: Viewer;
  let tab: Tab;
  beforeAll(async () => {
    viewer = await startViewer();
    tab = await viewer.open('/');
  }, 60_000);
  afterAll(() => viewer.close());

  it.each(judged.map(({ scenario, call_id, fault }) => [scenario, call_id, fault ?? []] as const))(
    '%s: says first on whose side the fault lies',
    async (scenario, callId, faults) => {
      const { page, mistakes } = tab;
      await tab.visit(`/calls/${callId}`);
      const title = await page.locator('#verdict-title').innerText();
      const accepted = scenario === UNDECIDED ? [CANNOT_TELL] : titlesOf(faults);
      expect(accepted).toContain(title);
      expect(await page.locator('.verdict-sentence').innerText()).toMatch(/\w{3}/);
      const ways = await page.locator('.path-diagram .way .fault-flag').allInnerTexts();
      const flags = await page.locator('.path-diagram .fault-flag').allInnerTexts();
      expect(flags.includes('possibly here')).toBe(title === CANNOT_TELL);
      if (scenario === UNDECIDED) expect(ways).toEqual(['possibly here', 'possibly here']);
      else expect(flags.includes('fault here')).toBe(!WITHOUT_A_PLACE.includes(title));
      expect(mistakes).toEqual([]);
    },
    60_000,
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
    60_000,
  );

  it('an id that nothing is stored for: says so, and why that may be', async () => {
    await tab.visit('/calls/00000000-0000-4000-8000-000000000000');
    await tab.page.getByRole('heading', { name: 'No report is stored for this call' }).waitFor();
  }, 60_000);

  it('an id that no call can have: says what is accepted', async () => {
    await tab.visit(`/calls/${encodeURIComponent('<script>alert(1)</script>')}`);
    expect(await tab.page.getByRole('alert').innerText()).toContain('The request is invalid.');
  }, 60_000);
});
