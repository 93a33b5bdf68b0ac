import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { callIdOf, segmentsOf, sampleOf } from '../support/samples.ts';
import { problemsOf } from './support/axe.ts';
import { describeInBrowser } from './support/in-browser.ts';
import { startViewer, type Tab, type Viewer } from './support/viewer.ts';

const CALL = callIdOf('lossy-jittery');
const EVIL = '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>';

/** A sample call whose client wrote markup wherever it can write. */
function hostileCall(callId: string): string {
  const [segment = {}] = segmentsOf(sampleOf('short-call'));
  return JSON.stringify([
    {
      ...segment,
      call_id: callId,
      user_agent: EVIL,
      version: EVIL,
      voice_sdk_id: EVIL,
      summary: {
        ...(segment.summary as object),
        callerNumber: EVIL,
        destinationNumber: `javascript:${EVIL}`,
        state: EVIL,
      },
      logs: [{ timestamp: '2026-11-22T12:10:00.000Z', level: EVIL, message: EVIL, context: { [EVIL]: EVIL } }],
    },
  ]);
}

describeInBrowser('what a client wrote', () => {
  let viewer: Viewer;
  beforeAll(async () => {
    viewer = await startViewer({ sandbox: { extraCalls: [{ callId: 'hostile', body: hostileCall('hostile') }] } });
  });
  afterAll(() => viewer.close());

  it('is text wherever it is shown, and never markup', async () => {
    const { page, context, requests, mistakes } = await viewer.open('/calls/hostile?tab=logs');
    await page.locator('#verdict-title').waitFor();
    await page.getByLabel('Level').selectOption('All levels');
    await page.locator('.log-line', { hasText: EVIL }).click();
    await page.locator('.log-open', { hasText: EVIL }).waitFor();
    for (const tab of ['Timeline', 'ICE', 'Correlation', 'Raw', 'Signs']) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByRole('tabpanel').locator(':scope > *').first().waitFor();
    }
    expect(await page.locator('img[src=x], main script').count()).toBe(0);
    expect(await page.title()).not.toBe('owned');
    expect(mistakes).toEqual([]);
    expect(requests.filter((address) => !address.startsWith(viewer.url))).toEqual([]);
    await context.close();
  });
});

describeInBrowser('the token', () => {
  let viewer: Viewer;
  beforeAll(async () => {
    viewer = await startViewer({ isDemo: false });
  });
  afterAll(() => viewer.close());

  it('is asked for once, rejected if wrong, and asked for again when it expires; the view stays', async () => {
    const [token] = viewer.sandbox.tokens;
    const address = `/calls/${CALL}?t=30..50&tab=timeline`;
    const { page, context, requests, settled } = await viewer.open(address);
    await page.getByRole('textbox', { name: 'API key' }).fill('expired-token');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Telnyx rejected this API key' }).waitFor();
    await page.getByRole('textbox', { name: 'API key' }).fill(`Bearer ${token}`);
    await page.keyboard.press('Enter');
    await page.locator('#verdict-title').waitFor();
    expect(page.url()).toBe(viewer.url + address);

    await page.reload();
    await page.locator('#verdict-title').waitFor();
    // A question of the page itself would be refused, too, and the dialog would lie over the tab.
    await settled();

    viewer.sandbox.setFaults([{ fault: { kind: 'status', status: 401 } }]);
    await page.getByRole('tab', { name: 'Correlation' }).click();
    await page.getByRole('heading', { name: 'Telnyx rejected this API key' }).waitFor();
    expect(await problemsOf(page)).toEqual([]);
    expect(await page.locator('#verdict-title').isVisible()).toBe(true);
    expect(await page.locator('.panel canvas').first().isVisible()).toBe(true);
    viewer.sandbox.setFaults([]);
    await page.getByRole('textbox', { name: 'API key' }).fill(token);
    await page.keyboard.press('Enter');
    await page.getByRole('tabpanel').getByText('agent-anna').waitFor();
    expect(page.url()).toContain('t=30..50&tab=ids');

    expect(requests.filter((asked) => asked.includes(token))).toEqual([]);
    const kept: string = await page.evaluate('JSON.stringify([localStorage, document.cookie, history.state])');
    expect(kept).not.toContain(token);
    const tabOnly: string = await page.evaluate('JSON.stringify(sessionStorage)');
    expect(tabOnly).toContain(token);
    await context.close();
  });

  it('is not given away by a gateway that is no demo', async () => {
    const settings = (await (await fetch(`${viewer.url}/viewer.json`)).json()) as { demo: unknown };
    expect(settings.demo).toBeNull();
  });
});

describeInBrowser('an upstream that is dead', () => {
  let viewer: Viewer;
  let tab: Tab;
  beforeAll(async () => {
    viewer = await startViewer();
    tab = await viewer.open('/');
  });
  afterAll(() => viewer.close());

  it('is explained in plain words, with what to do, and the page recovers', async () => {
    viewer.sandbox.setFaults([{ fault: { kind: 'reset' } }]);
    const { page } = tab;
    await tab.visit(`/calls/${CALL}`);
    const problem = page.getByRole('alert');
    expect(await problem.innerText()).toContain('Telnyx cannot be reached right now.');
    viewer.sandbox.setFaults([]);
    await problem.getByRole('button', { name: 'Try again' }).click();
    await page.locator('#verdict-title').waitFor();
  });

  it('for one source: that part says so and the others stand', async () => {
    viewer.sandbox.setFaults([{ fault: { kind: 'status', status: 503 }, match: 'recordings' }]);
    const { page } = tab;
    await tab.visit(`/calls/${CALL}?tab=ids`);
    await page.locator('#verdict-title').waitFor();
    const panel = page.getByRole('tabpanel');
    await panel.getByText('Recordings: Telnyx cannot be reached right now.').waitFor();
    await panel.getByText('agent-anna').waitFor();
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await panel.getByText('Source unavailable: Recording.').waitFor();
    await panel.getByText('Call answered').waitFor();
    viewer.sandbox.setFaults([]);
  });
});

describeInBrowser('a page that lost its network', () => {
  let viewer: Viewer;
  beforeAll(async () => {
    viewer = await startViewer();
  });
  afterAll(() => viewer.close());

  it('fetches a tab’s code again when the reader asks for it', async () => {
    const { page, context } = await viewer.open(`/calls/${CALL}`);
    await page.locator('#verdict-title').waitFor();
    let asked = 0;
    await page.route('**/assets/LogsTab*', (route) => {
      asked += 1;
      return route.abort('internetdisconnected');
    });
    await page.getByRole('tab', { name: 'Logs' }).click();
    const panel = page.getByRole('tabpanel');
    await panel.getByText('The Logs tab cannot be shown.').waitFor();
    expect(asked).toBe(1);
    await page.unroute('**/assets/LogsTab*');
    await panel.getByRole('button', { name: 'Try again' }).click();
    await panel.locator('.log-line').first().waitFor();
    await context.close();
  });

  it('does not take a list that is not there for an empty one', async () => {
    viewer.sandbox.setFaults([{ fault: { kind: 'status', status: 404 }, match: '/voice_sdk_call_reports' }]);
    const { page, context } = await viewer.open('/');
    expect(await page.getByRole('alert').innerText()).toContain('Telnyx sent an unreadable answer.');
    expect(await page.getByText('No calls are stored yet.').count()).toBe(0);
    viewer.sandbox.setFaults([]);
    await context.close();
  });
});

describeInBrowser('the page’s own files', () => {
  let viewer: Viewer;
  beforeAll(async () => {
    viewer = await startViewer();
  });
  afterAll(() => viewer.close());

  it.each(['/', `/calls/${CALL}?tab=logs`, `/embed/calls/${CALL}`, '/graphiql', '/docs'])(
    '%s: runs nothing from elsewhere and is framed by nobody',
    async (path) => {
      const { headers } = await fetch(viewer.url + path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy.replaceAll(/'[^']*'|data:/g, '')).not.toMatch(/https?:|\*/);
      expect(headers.get('x-frame-options')).toBe('DENY');
    },
  );

  it('calls are not embedded unless origins are named, and the answer says so', async () => {
    const answer = await fetch(`${viewer.url}/embed/calls/${CALL}`);
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('set EMBED_ORIGINS')]);
  });

  it.each(['/', '/docs'])('%s: has no exception for styles', async (path) => {
    const { headers } = await fetch(viewer.url + path);
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
  });

  it('another address: says that there is nothing, in a page to a browser and in JSON to others', async () => {
    const { page, context } = await viewer.open('/');
    const answer = await page.goto(`${viewer.url}/reports/today`);
    expect(answer?.status()).toBe(404);
    await page.getByRole('heading', { name: 'There is no page at this address' }).waitFor();
    await page.getByRole('link', { name: 'Find a call' }).click();
    await page.locator('.calls tbody tr').first().waitFor();
    await context.close();
    const plain = await fetch(`${viewer.url}/reports/today`);
    expect([plain.status, plain.headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8']);
  });

  it('GraphiQL is served from here, and its first tab asks about the newest call, also after a reload', async () => {
    const { page, context, requests, mistakes } = await viewer.open('/graphiql');
    for (const visit of ['first', 'second']) {
      if (visit === 'second') await page.reload();
      // The tab's title names the operation before the editors are there to run it.
      await page.locator('.graphiql-query-editor .view-line', { hasText: 'WhatWasWrong' }).waitFor();
      await page.locator('.graphiql-response .monaco-editor').waitFor();
      const answered = page.waitForResponse((response) => response.request().postData()?.includes('WhatWas') === true);
      await page.getByRole('button', { name: /Execute query/ }).click();
      const { data } = (await (await answered).json()) as { data: { callReports: unknown[] } };
      expect(data.callReports).not.toHaveLength(0);
    }
    expect(await page.getByRole('link', { name: 'Schema reference' }).getAttribute('href')).toBe('/docs');
    expect(requests.filter((address) => !address.startsWith(viewer.url) && !/^(data|blob):/.test(address))).toEqual([]);
    expect(mistakes).toEqual([]);
    await context.close();
  });

  it('GraphiQL and the schema reference are not served where they are switched off', async () => {
    const without = await startViewer({ settings: { GRAPHIQL: 'false', INTROSPECTION: 'false' } });
    for (const path of ['/graphiql', '/docs']) {
      expect((await fetch(viewer.url + path)).status).toBe(200);
      expect((await fetch(without.url + path)).status).toBe(404);
    }
    await without.close();
  });
});
