import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sampleOf } from '../support/samples.ts';
import { describeInBrowser } from './support/in-browser.ts';
import { startViewer, type Tab, type Viewer } from './support/viewer.ts';

const lossy = sampleOf('lossy-jittery');
const LOSSY = lossy.call_id;

const rows = (page: Page) => page.locator('.calls tr[data-call]');

describeInBrowser('finding a call', () => {
  let viewer: Viewer;
  let tab: Tab;
  beforeAll(async () => {
    viewer = await startViewer();
    tab = await viewer.open('/');
  });
  afterAll(() => viewer.close());

  const find = async (text: string): Promise<Page> => {
    await tab.visit('/');
    await tab.page.getByLabel('Find a call').fill(text);
    await tab.page.keyboard.press('Enter');
    return tab.page;
  };

  it('lists recent calls, a row for each session with both people, and judges each', async () => {
    const { page, operations } = tab;
    await page.getByText(/^\d+ calls$/).waitFor();
    expect(await page.locator('.calls .badge').count()).toBe(await rows(page).count());
    expect(await rows(page).filter({ hasText: 'agent-anna' }).filter({ hasText: 'agent-ben' }).count()).toBeGreaterThan(
      3,
    );
    expect(await page.locator('.calls .day').first().innerText()).toMatch(/^\w+day,? \d+ November 2026$/);
    expect(operations.filter((name) => name === 'Recent')).toHaveLength(1);
    expect(operations.filter((name) => name === 'ListScores').length).toBeLessThanOrEqual(7);
  });

  it.each([
    ['a call’s id', ` ${LOSSY} `],
    ['its session’s', `Session: ${lossy.telnyx_session_id}`],
    ['its leg’s', `"${lossy.telnyx_leg_id}"`],
  ])('%s leads to the call', async (_what, text) => {
    const page = await find(text);
    await page.waitForURL(`**/calls/${LOSSY}`);
  });

  it('a link from elsewhere leads to its view', async () => {
    const page = await find(`https://elsewhere.example/calls/${LOSSY}?tab=raw`);
    await page.waitForURL(`${viewer.url}/calls/${LOSSY}?tab=raw`);
  });

  it('a report’s id leads to its SDK session', async () => {
    const answer = await fetch(`${viewer.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${viewer.sandbox.tokens[0]}` },
      body: JSON.stringify({ query: `{ callReports(callId: "${LOSSY}") { id } }` }),
    });
    const { data } = (await answer.json()) as { data: { callReports: { id: string }[] } };
    const page = await find(`Report ${data.callReports[0]?.id}`);
    await page.waitForURL(`**/calls/${LOSSY}`);
  });

  it.each(['+13125550177', '1 (312) 555-0177', '312.555.0177', 'tel:+1-312-555-0177'])(
    'a number written as %s leads to its calls',
    async (number) => {
      const page = await find(number);
      await page.getByRole('heading', { name: 'Calls found' }).waitFor();
      await rows(page).first().waitFor();
      expect(new URL(page.url()).searchParams.get('number')).toBe('+13125550177');
    },
  );

  it('an agent’s name leads to the calls of that agent, and the search can be handed on as a link', async () => {
    const page = await find('agent-anna');
    await page.waitForURL('**/?agent=agent-anna');
    await page.getByRole('heading', { name: 'Calls found' }).waitFor();
    await rows(page).filter({ hasText: 'agent-anna' }).first().waitFor();
    await tab.visit('/?agent=agent-anna');
    expect(await page.getByLabel('Agent').inputValue()).toBe('agent-anna');
    await rows(page).first().waitFor();
  });

  it('what nothing is known of is said so, and can be opened all the same', async () => {
    const page = await find('00000000-0000-4000-8000-000000000000');
    await page.getByText('No call, session or leg has the id 00000000-0000-4000-8000-000000000000.').waitFor();
    await page.getByRole('link', { name: 'Open it as a call id' }).click();
    await page.getByRole('heading', { name: 'No report is stored for this call' }).waitFor();
  });

  it('a search that fails says so, and can be tried again', async () => {
    viewer.sandbox.setFaults([{ fault: { kind: 'status', status: 403 }, match: 'detail_records' }]);
    const page = await find('agent-ben');
    await page.getByText('The search: This API key has no access.').waitFor();
    viewer.sandbox.setFaults([]);
    await page.locator('.finder').getByRole('button', { name: 'Try again' }).click();
    await page.waitForURL('**/?agent=agent-ben');
  });

  it('says of a call that lost packets both ways that it did', async () => {
    await tab.visit('/?agent=agent-anna');
    await rows(tab.page).first().waitFor();
    const row = tab.page.locator(`tr[data-call="${LOSSY}"]`);
    while (!(await row.isVisible())) await tab.page.getByRole('button', { name: 'Show more' }).click();
    await row.getByText('Both ways').waitFor();
  });

  it('a row opens by a click anywhere and by Enter, and "back" returns to the same rows and place', async () => {
    await tab.visit('/');
    const { page, operations } = tab;
    await rows(page).first().waitFor();
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.getByText(/^(?:1[2-9]|[2-9]\d) calls$/).waitFor();
    const count = await rows(page).count();
    await rows(page)
      .last()
      .locator('.happened')
      .click({ position: { x: 4, y: 4 } });
    await page.locator('#verdict-title').first().waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/calls\//);
    const asked = operations.filter((name) => name === 'Recent' || name === 'ListScores').length;
    await page.goBack();
    expect(await rows(page).count()).toBe(count);
    expect(await page.evaluate('scrollY')).toBeGreaterThan(100);
    expect(operations.filter((name) => name === 'Recent' || name === 'ListScores')).toHaveLength(asked);
    await rows(page).first().getByRole('link').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/calls/*');
  });

  it('shows times in UTC, or in the user’s own time zone if chosen', async () => {
    const { page, context } = await viewer.open('/', { timezoneId: 'America/New_York' });
    const time = rows(page).first().locator('time');
    const [utc, iso] = [await time.innerText(), await time.getAttribute('datetime')];
    expect(iso).toContain(`T${utc}`);
    await page.getByRole('button', { name: 'Times: UTC' }).click();
    expect(Number(utc.slice(0, 2)) - Number((await time.innerText()).slice(0, 2))).toBe(5);
    await page.reload();
    await page.getByRole('button', { name: 'Times: Local time' }).waitFor();
    await context.close();
  });
});
