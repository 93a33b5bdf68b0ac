import type { Frame, Page } from 'playwright-core';

const STOLEN = 'key-of-a-stranger';

/** What a stranger's page does: offers a key to every window it can reach, asks for one, and writes down all it hears. */
export const STRANGER = `
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
export const dashboard = (gateway: string, callId: string, more = '') => `<!doctype html>
  <html lang="en"><title>Dashboard</title><h1>Dashboard</h1><div id="call"></div>${more}
  <script type="module">
    import { embedCall } from '${gateway}/embed.js';
    window.asked = [];
    window.answers = [];
    window.embedCall = embedCall;
    const token = (refused) => {
      asked.push(refused ?? 'first');
      if (answers[0] === undefined) throw new Error('nobody is signed in');
      return answers.length > 1 ? answers.shift() : answers[0];
    };
    window.embedded = embedCall(document.querySelector('#call'), {
      gateway: '${gateway}', callId: '${callId}', token, show: ['verdict', 'charts', 'issues', 'timeline'],
    });
  </script>`;

/** The frame that shows the call. */
export const frameOf = async (page: Page): Promise<Frame> => {
  const frame = await (await page.waitForSelector('iframe[title="Call report"]')).contentFrame();
  if (!frame) throw new Error('The frame has no content.');
  return frame;
};

/** Waits until every part stands and nothing more is asked. */
export async function everythingIn(frame: Frame): Promise<void> {
  await frame.getByText('Judged from').waitFor();
  await frame.locator('[data-panel=bitrate] canvas').waitFor();
  await frame.locator('.lane .mark').first().waitFor();
  await frame.locator('.issue').first().waitFor();
  await frame.locator('.timeline li').first().waitFor();
}
