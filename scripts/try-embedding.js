import { once } from 'node:events';
import { createServer } from 'node:http';
import { tsImport } from 'tsx/esm/api';
import { check, start } from './new-user.js';

/** A page as docs/embedding.md shows it. */
const page = (gateway, callId, token) => `<!doctype html><title>Dashboard</title><div id="call"></div>
<script type="module">
  import { embedCall } from '${gateway}/embed.js';
  embedCall(document.querySelector('#call'), { gateway: '${gateway}', callId: '${callId}', token: () => '${token}', show: ['verdict'] });
</script>`;

/** Embeds a call in a page of another origin, in a browser. Without one this is left out, which only a developer's machine may do. */
export async function tryEmbedding(gateway) {
  const load = (path) => tsImport(path, import.meta.url);
  const { CHROMIUM, closeBrowser, sharedBrowser } = await load('../test/browser/support/chromium.ts');
  const { isCi } = await load('../test/support/is-ci.ts');
  if (CHROMIUM === undefined) {
    check(!isCi, 'there is a Chromium, which CI needs (apt-get install chromium-headless-shell)');
    console.log('left out: a call in a page of another origin, for there is no Chromium here');
    return;
  }
  let html = '';
  const site = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(html));
  site.listen(0, 'localhost');
  await once(site, 'listening');
  const origin = `http://localhost:${site.address().port}`;
  const demo = start(gateway, ['demo', '--port', '0'], { EMBED_ORIGINS: origin });
  try {
    const [, url] = await demo.said(/Page +(http:\/\/\S+)\//);
    const [, token] = await demo.said(/Token +(\S+)/);
    const [, callId] = await demo.said(/Sample calls:\s+(\S+)/);
    html = page(url, callId, token);
    const tab = await (await sharedBrowser()).newPage();
    await tab.goto(origin);
    const verdict = tab.frameLocator('iframe').locator('#verdict-title');
    check((await verdict.innerText({ timeout: 120_000 })) !== '', 'a page of another origin shows a call in a frame');
  } finally {
    await closeBrowser();
    site.close();
    await demo.stop();
  }
}
