import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { LONG_CALL } from '../../src/sandbox/long-call.ts';
import { sampleOf } from '../support/samples.ts';
import { describeInBrowser } from './support/in-browser.ts';
import { startViewer, type Tab, type Viewer } from './support/viewer.ts';

const lossy = sampleOf('lossy-jittery');
const LOSSY = lossy.call_id;

describeInBrowser('handing on a call', () => {
  let viewer: Viewer;
  let tab: Tab;
  beforeAll(async () => {
    viewer = await startViewer({ sandbox: { longCall: true } });
    tab = await viewer.open(`/calls/${LOSSY}`, { permissions: ['clipboard-read', 'clipboard-write'] });
  });
  afterAll(async () => {
    expect(tab.mistakes).toEqual([]);
    await viewer.close();
  });

  it('a ticket is copied as text and as HTML: both legs, what to do, times in UTC, ids to quote', async () => {
    const { page } = tab;
    await page.getByRole('button', { name: 'Copy ticket' }).click();
    await page.getByText('Copied', { exact: true }).waitFor();
    const text: string = await page.evaluate(clipboard('text/plain'));
    expect(text).toMatch(/^.{10,}\nImpact: /);
    expect(text).toMatch(/\nNext step \(.+\): /);
    expect(text).toMatch(/\nagent-anna: Chrome \d+; TelnyxRTC [\d.]+; MOS/);
    expect(text).toMatch(/\nagent-ben: Chrome \d+; TelnyxRTC [\d.]+; MOS/);
    expect(text).toMatch(/\nHigh packet loss: agent-anna: \d\d:\d\d:\d\d to \d\d:\d\d:\d\d UTC/);
    expect(text).toContain(`\nTelnyx session: ${lossy.telnyx_session_id}\n`);
    expect(text).toContain(`call ${LOSSY}, leg ${lossy.telnyx_leg_id}`);
    expect(text).toContain(`${viewer.url}/calls/${LOSSY}`);
    expect(text).not.toContain(viewer.sandbox.tokens[0]);
    const html: string = await page.evaluate(clipboard('text/html'));
    expect(html).toMatch(/<h3>.+<\/h3>/);
    expect(html).toContain(`<a href="${viewer.url}/calls/${LOSSY}">`);
  });

  it('on paper everything is in light colours, in one column, and all charts keep one time axis', async () => {
    const { page, context } = await viewer.open(`/calls/${LOSSY}`, { colorScheme: 'dark' });
    await page.locator('#verdict-title').waitFor();
    await page.locator('[data-panel=bitrate] canvas').waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.locator('html[data-theme=light]').waitFor();
    const paper: { places: string[]; buttons: boolean } = await page.evaluate(PAPER);
    expect(paper.places.length).toBeGreaterThan(3);
    expect(new Set(paper.places).size).toBe(1);
    expect(paper.buttons).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('html[data-theme=dark]').waitFor();
    await context.close();
  });

  it.each([true, false])(
    'evidence is saved as one zip; numbers, addresses and user agents removed: %p',
    async (isRedacted) => {
      await tab.visit(`/calls/${LOSSY}`);
      const { page } = tab;
      await page.getByRole('button', { name: 'Evidence', exact: true }).click();
      for (const choice of ['phone numbers', 'IP addresses', 'user agents'])
        await page.getByRole('checkbox', { name: `Remove ${choice}` }).setChecked(isRedacted);
      const zip = await savedBytes(page, 'Save evidence bundle');
      const files = Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
      expect(files.map(([name]) => name).sort()).toEqual([
        'README.txt',
        'charts-other-leg.svg',
        'charts-this-leg.svg',
        'report-other-leg.json',
        'report-this-leg.json',
        'ticket.txt',
        'timeline.json',
        'verdict.json',
      ]);
      const all = files.map(([, text]) => text).join('\n');
      expect(all).not.toMatch(/call_report_id"|Bearer/);
      for (const secret of ['3125550177', 'Chrome 1', '"user_agent": "Telnyx'])
        expect([secret, all.includes(secret)]).toEqual([secret, !isRedacted]);
      expect(/\b\d{1,3}(?:\.\d{1,3}){3} \d+ typ/.test(all)).toBe(!isRedacted);
      expect(new Map(files).get('README.txt')).toContain(
        isRedacted ? '- Removed: phone numbers' : '- Kept: phone numbers',
      );
      expect(new Map(files).get('ticket.txt')).toContain(lossy.telnyx_session_id);
    },
  );

  it('the whole report is saved, without what lets others post', async () => {
    await tab.visit(`/calls/${LOSSY}?tab=raw`);
    const report = await saved(tab.page, 'Download the report as JSON');
    expect((JSON.parse(report) as { stats: unknown[] }[])[0]?.stats).toHaveLength(100);
    expect(report).not.toContain('call_report_id');
  });

  it('CSV holds every measurement of an hour, also while the charts show a part of it', async () => {
    await tab.visit(`/calls/${LONG_CALL.callId}?t=100..200`);
    await tab.page.locator('.panel canvas').first().waitFor();
    const [head = '', ...rows] = (await saved(tab.page, 'CSV')).trim().split('\r\n');
    expect(head.split(',')).toEqual(expect.arrayContaining(['time', 'seconds', 'inbound_mos', 'outbound_loss']));
    expect(rows).toHaveLength(3600);
    const times = rows.map((row) => row.slice(0, 24));
    expect(times).toEqual([...new Set(times)].sort());
  });
});

/** Reads the clipboard in the page. */
const clipboard = (type: string): string =>
  `navigator.clipboard.read().then(async ([item]) => (await item.getType('${type}')).text())`;

/** In the page: what would be printed. */
const PAPER = `({
  places: [...document.querySelectorAll('.panel canvas')].map((chart) => {
    const { left, width } = chart.getBoundingClientRect();
    return left + ' ' + width;
  }),
  buttons: document.querySelector('.hand-on').checkVisibility(),
})`;

async function savedBytes(page: Page, button: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return readFile(await file.path());
}

const saved = async (page: Page, button: string): Promise<string> => (await savedBytes(page, button)).toString('utf8');
