import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
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
  }, 60_000);
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
  }, 60_000);

  it('the whole report is saved, without what lets others post', async () => {
    await tab.visit(`/calls/${LOSSY}?tab=raw`);
    const report = await saved(tab.page, 'Download the report as JSON');
    expect((JSON.parse(report) as { stats: unknown[] }[])[0]?.stats).toHaveLength(100);
    expect(report).not.toContain('call_report_id');
  }, 60_000);

  it('CSV holds every measurement of an hour, also while the charts show a part of it', async () => {
    await tab.visit(`/calls/${LONG_CALL.callId}?t=100..200`);
    await tab.page.locator('.panel canvas').first().waitFor();
    const [head = '', ...rows] = (await saved(tab.page, 'CSV')).trim().split('\r\n');
    expect(head.split(',')).toEqual(expect.arrayContaining(['time', 'seconds', 'inbound_mos', 'outbound_loss']));
    expect(rows).toHaveLength(3600);
    const times = rows.map((row) => row.slice(0, 24));
    expect(times).toEqual([...new Set(times)].sort());
  }, 60_000);
});

/** Reads the clipboard in the page. */
const clipboard = (type: string): string =>
  `navigator.clipboard.read().then(async ([item]) => (await item.getType('${type}')).text())`;

async function saved(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return readFile(await file.path(), 'utf8');
}
