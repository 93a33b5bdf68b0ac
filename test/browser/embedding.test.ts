import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { callIdOf, derivedOf } from '../support/samples.ts';
import { until } from '../support/until.ts';
import { problemsOf, visualProblemsOf } from './support/axe.ts';
import { dashboard, everythingIn, frameOf, STRANGER } from './support/embedding-pages.ts';
import { describeInBrowser } from './support/in-browser.ts';
import { startOtherSite, type OtherSite } from './support/other-site.ts';
import { startViewer, type Tab, type Viewer } from './support/viewer.ts';

const CALL = callIdOf('reconnect-three-segments');

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
      sandbox: { derived: true },
      // Without a cache each question reaches Telnyx, which can refuse the key.
      settings: { EMBED_ORIGINS: `https://dashboard.example.com,${known.origin}`, DOCUMENT_CACHE_BYTES: '0' },
    });
    known.put('/', dashboard(viewer.url, CALL, `<iframe title="Advertisement" src="${stranger.origin}/"></iframe>`));
    known.put('/plain', dashboard(viewer.url, CALL));
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
    // An error of the page's own function is the page's to see.
    expect(tab.mistakes).toEqual(['nobody is signed in']);
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
  });

  it('is answered by its own script, only while it shows a page of the gateway', async () => {
    const { page } = tab;
    const [token] = viewer.sandbox.tokens;
    /** Lets the page hear a message. @returns the height of the frame after it */
    const hear = (source: string, origin: string, data: object): Promise<string> =>
      page.evaluate(
        `dispatchEvent(new MessageEvent('message', { source: ${source}, origin: '${origin}', data: ${JSON.stringify(data)} })), embedded.frame.style.height`,
      );
    const own = 'embedded.frame.contentWindow';
    const wish = { callReport: 'wants-token', refused: true };
    const height = { callReport: 'height', height: 321 };
    await page.evaluate('answers = [], asked = []');
    for (const [source, origin] of [
      ['window', viewer.url],
      [own, stranger.origin],
    ] as const) {
      await hear(source, origin, wish);
      expect(await hear(source, origin, height)).not.toBe('321px');
    }
    expect(await page.evaluate('asked')).toEqual([]);
    expect(await hear(own, viewer.url, height)).toBe('321px');

    // A refused key is known as such also after the page's function has failed.
    for (const asked of [1, 2]) {
      await hear(own, viewer.url, wish);
      await until(async () => (await page.evaluate('asked.length')) === asked);
    }
    expect(await page.evaluate('asked')).toEqual([token, token]);

    // The key comes when the frame shows another site.
    await page.evaluate('answers = [new Promise((resolve) => { window.give = resolve; })]');
    await hear(own, viewer.url, wish);
    const frame = await frameOf(page);
    await page.evaluate(`embedded.frame.src = '${stranger.origin}/'`);
    await frame.waitForURL(`${stranger.origin}/`);
    await page.evaluate(`give('${token}')`);
    // Messages arrive in order, so all others have come before these.
    await page.evaluate(`addEventListener('message', ({ data }) => { if (data === 'mark') window.isMarked = true; })`);
    await frame.evaluate('bother(), top.postMessage("mark", "*")');
    await until(() => page.evaluate('window.isMarked === true'));
    await page.evaluate(`${own}.postMessage('mark', '*')`);
    await until(() => frame.evaluate('heard.includes("mark")'));
    expect(await frame.evaluate('heard')).toEqual(['mark']);
    expect(await page.evaluate('asked')).toHaveLength(3);
    expect(await page.evaluate('embedded.frame.style.height')).not.toBe('7px');
    await page.evaluate('embedded.remove()');
    expect(await page.locator('iframe[title="Call report"]').count()).toBe(0);
  });

  it('tells the same length as the page, whatever its parts', async () => {
    const { page } = tab;
    // Its clock was set an hour ahead during the call.
    const { call_id: callId } = derivedOf('clock-set-forward');
    await page.evaluate(`answers = ['${viewer.sandbox.tokens[0]}'], window.embedded = embedCall(
      document.querySelector('#call'),
      { gateway: '${viewer.url}', callId: '${callId}', token: () => answers[0], show: ['verdict'] },
    )`);
    const frame = await frameOf(page);
    await frame.locator('.facts .num', { hasText: /^1:(?:19|20)$/ }).waitFor();
    await page.evaluate('embedded.remove()');
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
    // Which of the two depends on how long this takes.
    const withoutKey = frame.getByText(/Waiting for the API key|does not answer/);
    await withoutKey.waitFor();
    await frame.evaluate('addEventListener("message", ({ data }) => { if (data === "mark") window.isMarked = true; })');
    await page.evaluate('bother(); frames[0].postMessage("mark", "*")');
    await until(() => frame.evaluate('window.isMarked === true'));
    expect(await withoutKey.count()).toBe(1);
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
