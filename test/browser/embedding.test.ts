import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { callIdOf } from '../support/samples.ts';
import { until } from '../support/until.ts';
import { problemsOf, visualProblemsOf } from './support/axe.ts';
import { describeInBrowser } from './support/in-browser.ts';
import { startOtherSite, type OtherSite } from './support/other-site.ts';
import { startViewer, type Tab, type Viewer } from './support/viewer.ts';

const CALL = callIdOf('reconnect-three-segments');
const STOLEN = 'key-of-a-stranger';

/** What a stranger's page does: offers a key to every window it can reach, asks for one, and writes down all it hears. */
const STRANGER = `
  window.heard = [];
  addEventListener('message', ({ origin, data }) => origin !== location.origin && heard.push(data));
  const bother = () => {
    const framesOf = (window) => Array.from({ length: window.length }, (_, index) => window[index]);
    for (const one of [top, parent, ...framesOf(top), ...framesOf(window)]) {
      one.postMessage({ callReport: 'token', token: '${STOLEN}' }, '*');
      one.postMessage({ callReport: 'wants-token', refused: false }, '*');
      one.postMessage({ callReport: 'height', height: 7 }, '*');
    }
  };
  bother();
  setInterval(bother, 50);`;

/** A dashboard's page: its answers to the questions for a key are those that the test has put there, then the last one for ever. */
const dashboard = (gateway: string, more = '') => `<!doctype html>
  <html lang="en"><title>Dashboard</title><h1>Dashboard</h1><div id="call"></div>${more}
  <script type="module">
    import { embedCall } from '${gateway}/embed.js';
    window.asked = [];
    window.answers = [];
    const token = (refused) => {
      asked.push(refused ?? 'first');
      if (answers[0] === undefined) throw new Error('nobody is signed in');
      return answers.length > 1 ? answers.shift() : answers[0];
    };
    window.embedded = embedCall(document.querySelector('#call'), {
      gateway: '${gateway}', callId: '${CALL}', token, show: ['verdict', 'charts', 'issues', 'timeline'],
    });
  </script>`;

const frameOf = async (page: Page): Promise<Frame> => {
  const frame = await (await page.waitForSelector('iframe[title="Call report"]')).contentFrame();
  if (!frame) throw new Error('The frame has no content.');
  return frame;
};

/** The height of the frame's element is that of its content. */
const fits = async (page: Page, frame: Frame): Promise<boolean> => {
  const content: number = await frame.evaluate(
    'Math.ceil(document.getElementById("root").getBoundingClientRect().height)',
  );
  return (await page.evaluate('embedded.frame.style.height')) === `${content}px`;
};

const overflowOf = (frame: Frame): Promise<number> =>
  frame.evaluate('Math.max(0, document.documentElement.scrollWidth - innerWidth)');

describeInBrowser('a call in a frame', () => {
  let viewer: Viewer;
  let known: OtherSite;
  let stranger: OtherSite;
  let tab: Tab;
  beforeAll(async () => {
    known = await startOtherSite();
    stranger = await startOtherSite();
    viewer = await startViewer({
      isDemo: false,
      // Without a cache each question reaches Telnyx, which can refuse the key.
      settings: { EMBED_ORIGINS: `https://dashboard.example.com,${known.origin}`, DOCUMENT_CACHE_BYTES: '0' },
    });
    known.put('/', dashboard(viewer.url, `<iframe title="Advertisement" src="${stranger.origin}/"></iframe>`));
    known.put('/plain', dashboard(viewer.url));
    stranger.put('/', `<!doctype html><title>Stranger</title><script>${STRANGER}</script>`);
    stranger.put(
      '/around',
      `<!doctype html><title>Stranger</title><iframe src="${viewer.url}/embed/calls/${CALL}"></iframe>
       <iframe src="${known.origin}/plain"></iframe><script>${STRANGER}</script>`,
    );
    stranger.put(
      '/alone',
      `<!doctype html><title>Stranger</title><iframe title="Call report" src="${viewer.url}/embed/calls/${CALL}"></iframe>
       <script>${STRANGER}</script>`,
    );
    tab = await viewer.open('/favicon.svg');
  });
  afterAll(async () => {
    await viewer.close();
    await known.close();
    await stranger.close();
  });

  it('asks the page around it for a key, again if that is none or refused, and hears nobody else', async () => {
    const { page } = tab;
    const [token] = viewer.sandbox.tokens;
    const used = new Set<string>();
    page.on('request', (request) => used.add(request.headers().authorization ?? ''));
    await tab.visit(`${known.origin}/`);
    const frame = await frameOf(page);
    await frame.getByText('The page around this view gave no API key').waitFor();
    expect(await problemsOf(frame)).toEqual([]);
    await page.evaluate(`answers = ['no key', 'Bearer expired', '${token}']`);
    await frame.getByRole('button', { name: 'Try again' }).click();
    await frame.getByText('sent something that is no API key').waitFor();
    await frame.getByRole('button', { name: 'Try again' }).click();
    await everythingIn(frame);
    expect(await page.evaluate('asked')).toEqual(['first', 'first', 'first', 'Bearer expired']);
    await until(() => fits(page, frame));

    // A refused key: the page insists on it, the frame shows why it cannot go on, and the reader can try again.
    viewer.sandbox.setFaults([{ fault: { kind: 'status', status: 401 } }]);
    const before: number = await page.evaluate('history.length');
    await frame.locator('.stack').press('+');
    await frame.getByText('Telnyx rejected the API key.').waitFor();
    expect(await page.evaluate('asked')).toHaveLength(5);
    viewer.sandbox.setFaults([]);
    await frame.getByRole('button', { name: 'Try again' }).click();
    await frame.getByText('Telnyx rejected the API key.').waitFor({ state: 'detached' });
    expect(await page.evaluate('history.length')).toBe(before);

    const sibling = page.frames().find((one) => one.url() === `${stranger.origin}/`);
    expect(await sibling?.evaluate('heard')).toEqual([]);
    expect(used).toEqual(new Set(['', 'Bearer expired', `Bearer ${token}`]));
    expect(tab.requests.filter((address) => address.includes(token) || address.includes('expired'))).toEqual([]);
    const kept: string = await frame.evaluate(
      'JSON.stringify([localStorage, sessionStorage, document.cookie, history.state, location.href])',
    );
    expect(kept).not.toMatch(new RegExp(`${token}|expired`));
    expect(tab.mistakes).toEqual([]);
  });

  it('is usable as the page itself is: axe finds nothing, light, or dark on a phone, and links leave the frame', async () => {
    const { page } = tab;
    const frame = await frameOf(page);
    expect(await problemsOf(frame)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    await frame.locator('html[data-theme=dark]').waitFor();
    await until(async () => (await visualProblemsOf(frame)).length + (await overflowOf(frame)) === 0);
    await until(() => fits(page, frame));

    const opened = page.waitForEvent('popup');
    await frame.getByRole('link', { name: 'Open the whole report' }).click();
    const popup = await opened;
    await popup.waitForURL(new RegExp(`^${viewer.url}/calls/${CALL}\\?t=`));
    expect(await popup.evaluate('[opener, document.referrer]')).toEqual([null, '']);
    await popup.close();

    // Each frame is answered by its own script, and only while it shows a page of the gateway.
    const heightAfter = (source: string, origin: string): Promise<string> =>
      page.evaluate(
        `dispatchEvent(new MessageEvent('message', { source: ${source}, origin: '${origin}', data: { callReport: 'height', height: 321 } })), embedded.frame.style.height`,
      );
    expect(await heightAfter('window', viewer.url)).not.toBe('321px');
    expect(await heightAfter('embedded.frame.contentWindow', stranger.origin)).not.toBe('321px');
    expect(await heightAfter('embedded.frame.contentWindow', viewer.url)).toBe('321px');
    await page.evaluate('embedded.remove()');
    expect(await page.locator('iframe[title="Call report"]').count()).toBe(0);
  });

  it('is not shown by a page that is not named, nor anywhere within one', async () => {
    const { page } = tab;
    const refused: string[] = [];
    page.on('console', (line) => {
      if (line.text().includes('frame-ancestors')) refused.push(line.text());
    });
    await tab.visit(`${stranger.origin}/around`);
    await until(() => refused.length === 2);
    const plain = page.frames().find((one) => one.url() === `${known.origin}/plain`);
    expect(await plain?.evaluate('asked')).toEqual([]);
    expect(tab.operations).toEqual([]);
    expect(await page.evaluate('heard')).toEqual([]);
  });

  it('says nothing to such a page and takes no key from it, even if the browser frames it', async () => {
    const { page } = tab;
    await page.route('**/embed/calls/**', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { 'content-type': 'text/html; charset=utf-8' } });
    });
    await tab.visit(`${stranger.origin}/alone`);
    const frame = await frameOf(page);
    await frame.getByText('Waiting for the API key').waitFor();
    await frame.evaluate('addEventListener("message", ({ data }) => { if (data === "mark") window.isMarked = true; })');
    await page.evaluate('bother(); frames[0].postMessage("mark", "*")');
    await until(() => frame.evaluate('window.isMarked === true'));
    expect(await frame.getByText('Waiting for the API key').isVisible()).toBe(true);
    expect(await page.evaluate('heard')).toEqual([]);
    expect(tab.operations).toEqual([]);
    await page.unroute('**/embed/calls/**');
  });

  it('opened by itself, leads to the page, and says what in its address it does not know', async () => {
    const { page } = tab;
    await tab.visit(`/embed/calls/${CALL}?show=verdict,logs`);
    await page.getByRole('link', { name: 'Open the call’s own page' }).waitFor();
    expect(await page.getByRole('alert').innerText()).toContain(
      'show=logs. Accepted: verdict, charts, issues, timeline.',
    );
    expect(await problemsOf(page)).toEqual([]);
  });

  it('may be framed by the named origins only, and its script imported by all', async () => {
    const { headers } = await fetch(`${viewer.url}/embed/calls/${CALL}`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`frame-ancestors https://dashboard.example.com ${known.origin}`);
    expect(policy).toContain("default-src 'none';script-src 'self';");
    expect(headers.get('x-frame-options')).toBeNull();
    const page = await fetch(`${viewer.url}/calls/${CALL}`);
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const script = await fetch(`${viewer.url}/embed.js`);
    expect(Object.fromEntries(script.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=600',
      'content-type': expect.stringContaining('javascript'),
      etag: expect.stringMatching(/./),
    });
  });
});

/** Waits until every part stands and nothing more is asked. */
async function everythingIn(frame: Frame): Promise<void> {
  await frame.getByText('Judged from').waitFor();
  await frame.locator('[data-panel=bitrate] canvas').waitFor();
  await frame.locator('.lane .mark').first().waitFor();
  await frame.locator('.issue').first().waitFor();
  await frame.locator('.timeline li').first().waitFor();
}
