import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { callIdOf } from '../support/samples.ts';
import { charts, point } from './support/charts.ts';
import { describeInBrowser } from './support/in-browser.ts';
import { startViewer, type Tab, type Viewer } from './support/viewer.ts';
import { operationIn } from './support/operation-name.ts';

const LOSSY = callIdOf('lossy-jittery');

describeInBrowser('the log of a call', () => {
  let viewer: Viewer;
  let tab: Tab;
  const open = async (path: string): Promise<Page> => {
    await tab.visit(path);
    return tab.page;
  };
  beforeAll(async () => {
    viewer = await startViewer();
    tab = await viewer.open('/');
  });
  afterEach(() => expect(tab.mistakes).toEqual([]));
  afterAll(() => viewer.close());

  it('the log is searched on the server, filtered by level, and synchronized with the charts', async () => {
    const page = await open(`/calls/${LOSSY}?tab=logs`);
    await charts(page);
    // It starts without what only the SDK's makers read.
    await page.getByText('17 lines').waitFor();
    await page.getByLabel('Level').selectOption('All levels');
    await page.getByText('29 lines').waitFor();
    const fold = page.getByRole('button', { name: '8 ICE candidates' });
    expect(await page.locator('.log-line', { hasText: 'RTCPeer Candidate' }).count()).toBe(0);
    await fold.click();
    expect(await page.locator('.log-line', { hasText: 'RTCPeer Candidate' }).count()).toBe(8);
    await page.getByLabel('Search the log').fill('high PACKET loss');
    await page.getByText('11 lines').waitFor();
    await page.getByLabel('Search the log').fill('no line says this');
    await page.getByText('No log entries match the filter.').waitFor();
    await page.getByLabel('Search the log').fill('');
    await page.getByLabel('Level').selectOption('Warnings and errors');
    await page.getByText('12 lines').waitFor();

    await point(page, page.locator('[data-panel=mos] .plot'), 0.5);
    await page.locator('.log-place.pointed').waitFor();
    await page.locator('.log-place').first().hover();
    expect(await page.locator('[data-panel=mos] .panel-readout').innerText()).toMatch(/received \d\.\d\d/);
  });

  it('a report without a log says so, instead of that nothing matches', async () => {
    const page = await open(`/calls/${LOSSY}`);
    await charts(page);
    await page.route('**/graphql', async (route) => {
      if (operationIn(route.request()) !== 'Logs') return route.continue();
      const response = await route.fetch();
      const body = (await response.json()) as { data: { callReports: { logs: object }[] } };
      for (const report of body.data.callReports)
        Object.assign(report.logs, { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
      return route.fulfill({ response, json: body });
    });
    await page.getByRole('tab', { name: 'Logs' }).click();
    await page.getByText('The report has no log entries of this level or above.').waitFor();
    await page.getByLabel('Level').selectOption('All levels');
    await page.getByText('The report has no log entries.').waitFor();
    await page.unroute('**/graphql');
  });

  it('a late answer to a retried load does not replace a newer one', async () => {
    const page = await open(`/calls/${LOSSY}`);
    await charts(page);
    const held: (() => void)[] = [];
    let logsAsked = 0;
    await page.route('**/graphql', async (route) => {
      const isLogs = operationIn(route.request()) === 'Logs';
      if (isLogs) logsAsked += 1;
      if (isLogs && logsAsked === 1) return route.abort();
      if (isLogs && logsAsked === 2) await new Promise<void>((resolve) => held.push(resolve));
      return route.continue();
    });
    await page.getByRole('tab', { name: 'Logs' }).click();
    await page.getByRole('tabpanel').getByRole('button', { name: 'Try again' }).click();
    await page.getByLabel('Level').selectOption('Warnings and errors');
    await page.getByText('12 lines').waitFor();
    const late = page.waitForResponse((response) => response.request().postData()?.includes('"INFO"') === true);
    for (const release of held) release();
    await (await late).finished();
    await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))');
    expect(held).toHaveLength(1);
    expect(await page.getByText('17 lines').count()).toBe(0);
    await page.unroute('**/graphql');
  });

  it('the log follows the selected range, or shows all lines if unlinked', async () => {
    const page = await open(`/calls/${LOSSY}?tab=logs&t=30..50`);
    await charts(page);
    await page.getByText(/^\d of 17 lines$/).waitFor();
    const times = await page.locator('.log-time').allInnerTexts();
    for (const time of times) expect(time).toMatch(/^0:(?:[34]\d|50)\./);
    await page.getByLabel('Follow the charts').uncheck();
    await page.getByText('17 lines', { exact: true }).waitFor();
  });
});
