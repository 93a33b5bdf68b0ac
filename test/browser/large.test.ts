import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, statSync } from 'node:fs';
import { LONG_CALL } from '../../src/sandbox/long-call.ts';
import { describeInBrowser } from './support/in-browser.ts';
import { startViewer, type Tab, type Viewer } from './support/viewer.ts';

describeInBrowser('a call of an hour', () => {
  let viewer: Viewer;
  let tab: Tab;
  beforeAll(async () => {
    viewer = await startViewer({ sandbox: { longCall: true } });
  });
  afterAll(() => viewer.close());

  it('opens with five questions, and each part is there as soon as its answer is', async () => {
    tab = await viewer.open(`/calls/${LONG_CALL.callId}`);
    const { page, operations, mistakes } = tab;
    await page.locator('.waiting').first().waitFor();
    await page.locator('[data-panel=mos] canvas').waitFor();
    await page.locator('#verdict-title').waitFor();
    await page.locator('.lane .mark').first().waitFor();
    expect([...operations].sort()).toEqual(['Around', 'Head', 'Quality', 'Series', 'Verdict']);
    expect(mistakes).toEqual([]);
  });

  it('keeps its log to the rows in sight', async () => {
    await tab.visit(`/calls/${LONG_CALL.callId}?tab=logs`);
    const { page } = tab;
    await page.getByText(/^\d{3} lines$/).waitFor();
    expect(await page.locator('.log-place').count()).toBeLessThan(80);
  });

  it('an issue with hundreds of episodes: a few buttons, and charts that can still be read', async () => {
    await tab.visit(`/calls/${LONG_CALL.callId}?issue=HIGH_PACKET_LOSS`);
    const { page } = tab;
    const issue = page.locator('[data-code=HIGH_PACKET_LOSS]');
    await issue.getByText(/^3 of \d{3}$/).waitFor();
    expect(await issue.locator('.episodes .when').count()).toBe(3);
    await issue.getByRole('button', { name: 'Show all episodes' }).click();
    expect(await issue.locator('.episodes .when').count()).toBeGreaterThan(100);
    expect(await page.locator('.issue-bar[aria-pressed=true]').count()).toBeLessThan(30);
    const pieces: { count: number; gap: number } = await page.evaluate(PIECES);
    expect(pieces.count).toBeGreaterThan(30);
    expect(pieces.gap).toBeGreaterThanOrEqual(3);
  });

  it('draws hundreds of cursor moves without rendering the page again', async () => {
    await tab.visit(`/calls/${LONG_CALL.callId}`);
    const { page } = tab;
    const plot = page.locator('[data-panel=mos] .plot');
    await page.locator('[data-panel=bitrate] canvas').waitFor();
    await page.locator('.lane .mark').first().waitFor();
    const box = await plot.boundingBox();
    if (!box) throw new Error('The chart is not to be seen.');
    await page.evaluate(
      'window.changes = 0; new MutationObserver((list) => { changes += list.length })' +
        '.observe(document.querySelector(".tabs-card"), { childList: true, characterData: true, subtree: true })',
    );
    for (let step = 0; step < 200; step += 1) await page.mouse.move(box.x + 80 + step * 2, box.y + 30);
    expect(await page.locator('[data-panel=loss] .panel-readout').innerText()).toMatch(/received [\d.]+/);
    expect(await page.evaluate('changes')).toBe(0);
  });
});

/** In the page: how many stretches of the chosen issue are drawn, and the narrowest gap between two of them, in pixels. */
const PIECES = `{
  const boxes = [...document.querySelectorAll('.issue-bar[aria-pressed=true] .piece')].map((bar) => bar.getBoundingClientRect());
  ({ count: boxes.length, gap: Math.min(...boxes.slice(1).map(({ left }, index) => left - boxes[index].right)) });
}`;

const BUILT = new URL('../../dist/viewer/', import.meta.url);

// The page is built before all tests, also where there is no browser.
describe('what is loaded first', () => {
  it.each(['index.html', 'embed.html'])('is at most 150 kB when compressed: %s', (page) => {
    const html = readFileSync(new URL(page, BUILT), 'utf8');
    const files = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
    expect(files.length).toBeGreaterThan(1);
    const sizes = files.map((path) => statSync(new URL(`${path}.gz`, BUILT)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(150_000);
  });
});
