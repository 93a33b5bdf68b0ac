import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { callIdOf } from '../support/samples.ts';
import { charts, point } from './support/charts.ts';
import { describeInBrowser } from './support/in-browser.ts';
import { startViewer, type Tab, type Viewer } from './support/viewer.ts';

const LOSSY = callIdOf('lossy-jittery');

describeInBrowser('a call explored', () => {
  let viewer: Viewer;
  let tab: Tab;
  const open = async (path: string): Promise<Page> => {
    await tab.visit(path);
    return tab.page;
  };
  beforeAll(async () => {
    viewer = await startViewer();
    tab = await viewer.open('/', { permissions: ['clipboard-read', 'clipboard-write'] });
  });
  afterEach(() => expect(tab.mistakes).toEqual([]));
  afterAll(() => viewer.close());

  it('zooms by dragging, requests finer points, and goes back', async () => {
    const page = await open(`/calls/${LOSSY}`);
    await charts(page);
    await drag(page, page.locator('[data-panel=loss] .plot'), 0.3, 0.5);
    await page.getByText(/^0:\d\d\.\d to 0:\d\d\.\d$/).waitFor();
    expect(new URL(page.url()).searchParams.get('t')).toMatch(/^\d+(\.\d)?\.\.\d+(\.\d)?$/);
    expect(tab.operations.filter((name) => name === 'Series')).toHaveLength(2);
    await page.goBack();
    await page.getByText('Whole call', { exact: true }).waitFor();
  });

  it('an issue clicked: the charts go there, and it says why it fired and what to check', async () => {
    const page = await open(`/calls/${LOSSY}`);
    await charts(page);
    await page.locator('.issue-bar', { hasText: /./ }).first().waitFor();
    await page
      .getByRole('button', { name: /^Low MOS/ })
      .first()
      .click();
    const issue = page.locator('[data-code=LOW_MOS]');
    await issue.getByText('What to check').waitFor();
    expect(await issue.innerText()).toMatch(/measurements? in \d+ episode/);
    expect(await issue.innerText()).toContain('The SDK logged this warning (31004) during the call.');
    const address = new URL(page.url()).searchParams;
    expect(address.get('issue')).toBe('LOW_MOS');
    const [from = 0, to = 0] = (address.get('t') ?? '').split('..').map(Number);
    expect(from).toBeGreaterThan(20);
    expect(to).toBeLessThan(70);
  });

  it('a copied link shows the same view to another user', async () => {
    const page = await open(`/calls/${LOSSY}?tab=timeline&issue=LOW_MOS&t=30..50`);
    await charts(page);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Copied').waitFor();
    const link: string = await page.evaluate('navigator.clipboard.readText()');
    expect(link).not.toContain(viewer.sandbox.tokens[0]);
    const other = await viewer.open(link.slice(viewer.url.length));
    await charts(other.page);
    await other.page.getByText('0:30.0 to 0:50.0').waitFor();
    expect(await other.page.getByRole('tab', { selected: true }).innerText()).toBe('Timeline');
    await other.page.locator('.issue-bar[aria-pressed=true]').first().waitFor();
    await other.context.close();
  });

  it('the time axis stays visible while the charts scroll', async () => {
    const page = await open(`/calls/${LOSSY}`);
    await page.setViewportSize({ width: 1280, height: 720 });
    await charts(page);
    await page.locator('[data-panel=bitrate]').scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 2_000);
    await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))');
    const axis = await page.locator('.axis-times .time-axis').boundingBox();
    expect(await page.evaluate<number>('scrollY')).toBeGreaterThan(300);
    expect(axis?.y).toBeGreaterThanOrEqual(0);
    expect(axis?.y).toBeLessThan(100);
  });

  it('an event of the timeline takes one line', async () => {
    const page = await open(`/calls/${callIdOf('reconnect-three-segments')}?tab=timeline`);
    await charts(page);
    const heights = await page.evaluate<number[]>(
      "[...document.querySelectorAll('.timeline li')].map((entry) => entry.getBoundingClientRect().height)",
    );
    expect(heights.length).toBeGreaterThan(8);
    expect(Math.max(...heights)).toBeLessThan(32);
  });

  it('colours distinguish legs, dashes distinguish directions, and the readout names both', async () => {
    const page = await open(`/calls/${LOSSY}?legs=both`);
    await charts(page);
    await page.locator('.key.other-leg').waitFor();
    expect(await page.locator('.legend .key').allInnerTexts()).toEqual([
      'this leg',
      'other leg',
      'received',
      'sent',
      'threshold',
    ]);
    await page.locator('[data-panel=loss] .plot').scrollIntoViewIfNeeded();
    await point(page, page.locator('[data-panel=loss] .plot'), 0.5);
    const both = /this leg: received [\d.]+ +sent [\d.–]+ +other leg: received [\d.]+ +sent [\d.–]+/;
    await page.locator('[data-panel=loss] .panel-readout', { hasText: both }).waitFor();
  });

  it('the other leg can be shown over this one', async () => {
    const page = await open(`/calls/${LOSSY}`);
    await charts(page);
    await page.getByRole('button', { name: 'Other leg' }).click();
    await page.locator('.key.other-leg').waitFor();
    expect(new URL(page.url()).searchParams.get('legs')).toBe('both');
    await page.getByRole('link', { name: 'Open the other leg' }).click();
    await page.waitForURL(`**/calls/${callIdOf('lossy-jittery', 'b')}`);
  });

  it('zooms by key around the cursor, which keeps its position', async () => {
    const page = await open(`/calls/${LOSSY}`);
    await charts(page);
    await point(page, page.locator('[data-panel=mos] .plot'), 0.8);
    await page.locator('.stack').focus();
    const readout = page.locator('[data-panel=loss] .panel-readout');
    const pointed = async (): Promise<number> => secondsIn(await readout.innerText());
    await expectText(readout, /^\d/);
    const before = await pointed();
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('+');
    await page.getByText(/^\d:\d\d\.\d to \d:\d\d\.\d$/).waitFor();
    expect(Math.abs((await pointed()) - before)).toBeLessThanOrEqual(1);
    const [from = 0, to = 0] = (new URL(page.url()).searchParams.get('t') ?? '').split('..').map(Number);
    expect((before - from) / (to - from)).toBeGreaterThan(0.6);
  });

  it('tabbing past an event leaves no cursor', async () => {
    const page = await open(`/calls/${LOSSY}`);
    await charts(page);
    const marks = page.locator('.lane .mark');
    await marks.last().focus();
    const readout = page.locator('[data-panel=mos] .panel-readout');
    await expectText(readout, /received/);
    await page.keyboard.press('Tab');
    await expectText(readout, /^$/);
  });

  it('a link to an SDK session that the call does not have shows the first one and says so', async () => {
    const page = await open(`/calls/${LOSSY}?session=9&t=10..20`);
    await charts(page);
    await page.getByText('The link asks for SDK session 10, but this call has only one.').waitFor();
    await page.getByText('Whole call', { exact: true }).waitFor();
  });

  it('other rules show immediately what they change, next to the defaults, and are part of the link', async () => {
    const page = await open(`/calls/${LOSSY}`);
    await charts(page);
    await page.getByRole('tab', { name: 'Rules' }).click();
    await page.getByLabel('Packet loss above').first().fill('20');
    const row = page.locator('.comparison .changed tr', { hasText: 'High packet loss' });
    await row.getByText('not found').waitFor();
    await page.getByText('threshold on trial').waitFor();
    await page.getByLabel('Model of the scores').selectOption('G107_NARROWBAND');
    await page.locator('.comparison .changed tr', { hasText: 'MOS received' }).waitFor();
    await page.getByLabel('Out of consecutive').fill('2');
    await page.getByLabel('Out of consecutive').fill('5');
    const address = new URL(page.url()).searchParams;
    expect(address.get('rules')).toBe('highPacketLossPercent:20,windowIntervals:5');
    expect(address.get('model')).toBe('G107_NARROWBAND');
    await page.reload();
    await row.getByText('not found').waitFor();
    expect(await page.getByLabel('Packet loss above').first().inputValue()).toBe('20');
    await page.getByLabel('Packet loss above').first().fill('200');
    await page.getByText('From 0 to 100').waitFor();
    await page.getByRole('button', { name: 'Back to the defaults' }).click();
    await row.waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('?tab=rules');
  });

  it('every tab shows its content', async () => {
    const page = await open(`/calls/${callIdOf('reconnect-three-segments')}?tab=timeline`);
    const panel = page.getByRole('tabpanel');
    await panel.getByText('Call answered').waitFor();
    await panel
      .getByText(/Signalling socket closed: 1006/)
      .first()
      .waitFor();
    await page.getByRole('tab', { name: 'ICE' }).click();
    await panel.getByText('Media paths').waitFor();
    await panel
      .getByText(/DTLS 1\.[23]/)
      .first()
      .waitFor();
    await page.getByRole('tab', { name: 'Correlation' }).click();
    await panel.getByText('agent-anna').waitFor();
    const recording = panel.getByRole('link', { name: /^Listen/ });
    expect(await recording.getAttribute('rel')).toBe('noopener noreferrer');
    await page.getByRole('tab', { name: 'Raw' }).click();
    await panel.getByRole('button', { name: /^Segment 1/ }).click();
    await panel.getByText('stats', { exact: true }).waitFor();
  });

  it('can be used with the keyboard alone', async () => {
    const page = await open('/');
    await page.getByLabel('Find a call').focus();
    await page.keyboard.type(LOSSY);
    await page.keyboard.press('Enter');
    await charts(page);
    await page.locator('.stack').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    expect(await page.locator('[data-panel=mos] .panel-readout').innerText()).toMatch(/received \d/);
    await page.keyboard.press('+');
    await page.getByText(/ to \d:\d\d\.\d$/).waitFor();
    await page.keyboard.press('0');
    await page.getByText('Whole call', { exact: true }).waitFor();
    await page.getByRole('tab', { selected: true }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('Logs');
    await page.locator('.log-line').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.log-open').waitFor();
    await page.locator('.issue-bar').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.issue-body').waitFor();
    await page.locator('.data-table summary').focus();
    await page.keyboard.press('Enter');
    await page.locator('.data-table tbody tr').nth(10).waitFor();
  });
});

/** The time that a readout begins with, such as `1:05.2`, in seconds. */
function secondsIn(text: string): number {
  const [, minutes, seconds] = /^(\d+):(\d+\.\d)/.exec(text) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

async function expectText(target: Locator, pattern: RegExp): Promise<void> {
  await target.filter({ hasText: pattern }).waitFor({ state: 'attached' });
}

async function drag(page: Page, target: Locator, from: number, to: number): Promise<void> {
  await point(page, target, from);
  await page.mouse.down();
  await point(page, target, (from + to) / 2);
  await point(page, target, to);
  await page.mouse.up();
}
