import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { callIdOf } from '../support/samples.ts';
import { describeInBrowser } from './support/in-browser.ts';
import { startViewer, type Viewer } from './support/viewer.ts';
import { operationIn } from './support/operation-name.ts';

const CALL = `/calls/${callIdOf('microphone-dies')}`;

/** Sums all layout shifts from the first paint on, also those that the page's first script would miss. */
const WATCH_SHIFTS =
  'window.shifts = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value; })' +
  ".observe({ type: 'layout-shift', buffered: true })";

/** Answers an operation only when it is let through. */
async function hold(page: Page, operations: readonly string[]): Promise<(operation: string) => void> {
  const held = new Map<string, (() => void)[]>();
  await page.route('**/graphql', async (route) => {
    const name = operationIn(route.request());
    if (operations.includes(name))
      await new Promise<void>((resolve) => held.set(name, [...(held.get(name) ?? []), resolve]));
    return route.continue();
  });
  return (operation) => {
    for (const release of held.get(operation) ?? []) release();
    operations = operations.filter((name) => name !== operation);
  };
}

describeInBrowser('behind a slow upstream', () => {
  let viewer: Viewer;
  beforeAll(async () => {
    viewer = await startViewer({ settings: { TRUSTED_DOCUMENTS: 'client/src/generated/persisted-documents.json' } });
  });
  afterAll(() => viewer.close());

  it('the first question is sent before the rest of the page is loaded, and once; only trusted documents run here', async () => {
    const { page, context, operations } = await viewer.open('/');
    await page.getByText(/^\d+ calls$/).waitFor();
    let load = (): void => undefined;
    const isAsked = new Promise<void>((resolve) => (load = resolve));
    await page.route('**/assets/index-*.js', async (route) => {
      await isAsked;
      await route.continue();
    });
    const question = page.waitForRequest((request) => operationIn(request) === 'Head');
    const loaded = page.goto(viewer.url + CALL);
    await question;
    load();
    await loaded;
    await page.getByText('Judged from').waitFor();
    expect(operations.filter((name) => name === 'Head')).toHaveLength(1);
    await context.close();
  });

  it('the first answer needs one upstream request, and says that a fuller one is coming', async () => {
    // The other side and the call records never answer: what stands rests on the first round trip.
    viewer.sandbox.setFaults(
      ['detail_records', 'call_events', 'recordings'].map((match) => ({ fault: { kind: 'hang' }, match })),
    );
    const { page, context } = await viewer.open(CALL);
    await page.locator('#verdict-title').waitFor();
    expect(await page.locator('#verdict-title').innerText()).toMatch(/could not hear the caller/);
    expect(await page.locator('.basis').innerText()).toMatch(/reading the other side/);
    await page.locator('[data-panel=bitrate] canvas').waitFor();
    await page.locator('.issue-bar').first().waitFor();
    viewer.sandbox.setFaults([]);
    await context.close();
  });

  it('the fuller answer takes the place of the first one; nothing moves', async () => {
    const { page, context } = await viewer.open('/');
    await page.addInitScript(WATCH_SHIFTS);
    await page.setViewportSize({ width: 1280, height: 720 });
    const release = await hold(page, ['Head', 'Verdict', 'Series', 'Quality', 'Around']);
    await page.goto(viewer.url + CALL);
    await page.getByText('Reading this side’s report').waitFor();
    const before = await page.locator('.head-card').boundingBox();
    release('Head');
    await page.locator('#verdict-title').waitFor();
    release('Quality');
    await page.locator('.issue-bar').first().waitFor();
    release('Series');
    await page.locator('[data-panel=bitrate] canvas').waitFor();
    release('Around');
    await page.locator('.lane .mark').first().waitFor();
    release('Verdict');
    await page.getByText('Judged from').waitFor();
    expect(await page.locator('#verdict-title').innerText()).toMatch(/^agent-ben could not hear agent-anna/);
    expect(await page.locator('.head-card').boundingBox()).toEqual(before);
    expect(await page.evaluate<number>('shifts')).toBeLessThan(0.02);
    await context.close();
  });

  it('silence that may turn out to be meant is not red at first', async () => {
    const { page, context } = await viewer.open('/');
    const release = await hold(page, ['Verdict']);
    await page.goto(`${viewer.url}/calls/${callIdOf('one-way-audio')}`);
    await page.locator('#verdict-title').waitFor();
    expect(await page.locator('.severity strong').innerText()).toBe('Severe, unless intended');
    await page.locator('.issue-bar').first().waitFor();
    expect(await page.locator('main .critical:not(.mark-shape)').count()).toBe(0);
    release('Verdict');
    await page.getByText('Judged from').waitFor();
    expect(await page.locator('.severity').innerText()).toContain('the silence was intended');
    await context.close();
  });

  it('one report without a fault does not say that the call was fine', async () => {
    const { page, context } = await viewer.open('/');
    const release = await hold(page, ['Verdict']);
    await page.goto(`${viewer.url}/calls/${callIdOf('clean-opus')}`);
    await page.locator('#verdict-title').waitFor();
    expect(await page.locator('#verdict-title').innerText()).toBe('This side’s report shows no fault.');
    expect(await page.locator('.severity strong').innerText()).toBe('No fault so far');
    release('Verdict');
    await page.getByText('Judged from').waitFor();
    expect(await page.locator('#verdict-title').innerText()).toBe('The call was fine.');
    await context.close();
  });

  it('if the other side cannot be read, the first answer stays, with a retry', async () => {
    const { page, context } = await viewer.open('/');
    let isBroken = true;
    await page.route('**/graphql', (route) =>
      isBroken && operationIn(route.request()) === 'Verdict' ? route.abort() : route.continue(),
    );
    await page.goto(viewer.url + CALL);
    await page.getByText('the other side could not be read').waitFor();
    expect(await page.locator('#verdict-title').innerText()).toMatch(/could not hear the caller/);
    isBroken = false;
    await page.getByRole('button', { name: 'Read it again' }).click();
    await page.getByText('Judged from').waitFor();
    await context.close();
  });

  // Last, because the gateway spares an upstream that failed so often.
  it('where call records cannot be read, it does not say that the other side sent no report', async () => {
    const status = 503;
    viewer.sandbox.setFaults(
      ['detail_records', 'call_events'].map((match) => ({ fault: { kind: 'status', status }, match })),
    );
    const { page, context } = await viewer.open(CALL);
    await page.getByText('This side’s report only: some records could not be read').waitFor();
    await page.getByRole('button', { name: 'Read it again' }).waitFor();
    viewer.sandbox.setFaults([]);
    await context.close();
  }, 60_000);
});
