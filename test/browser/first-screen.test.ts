import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { derivedOf, sampleOf } from '../support/samples.ts';
import { describeInBrowser } from './support/in-browser.ts';
import { startViewer, type Tab, type Viewer } from './support/viewer.ts';

const callIdOf = (call: string): string => {
  const [scenario, side] = call.split('.') as [string, 'a' | 'b'];
  try {
    return sampleOf(scenario, side).call_id;
  } catch {
    return derivedOf(scenario, side).call_id;
  }
};

interface Screen {
  readonly severity: string;
  readonly headline: RegExp;
  readonly next: string;
  /** On the arrows, from the own side's outgoing one on. */
  readonly harms: readonly string[];
}

const SCREENS: readonly (readonly [call: string, Screen])[] = [
  [
    'microphone-dies.a',
    {
      severity: 'Severe',
      headline: /^agent-ben could not hear agent-anna/,
      next: 'Next: agent-anna',
      harms: ['55 s silence'],
    },
  ],
  [
    'downlink-loss.a',
    {
      severity: 'Noticeable',
      headline: /^agent-anna heard gaps/,
      next: 'Next: agent-anna and agent-ben',
      harms: ['30 s gaps'],
    },
  ],
  [
    'reconnect-three-segments.a',
    {
      severity: 'Noticeable',
      headline: /^agent-anna and agent-ben heard nothing from each other/,
      next: 'Next: agent-anna and agent-ben',
      harms: ['maybe here', '6 s no audio', '6 s no audio'],
    },
  ],
  [
    'silence-made-in-telnyx.a',
    { severity: 'Severe', headline: /^agent-ben heard silence/, next: 'Next: Telnyx support', harms: ['45 s silence'] },
  ],
  ['one-way-audio.a', { severity: 'No fault', headline: /^agent-ben was muted/, next: 'Next', harms: [] }],
  ['far-hold.a', { severity: 'No fault', headline: /^agent-ben had the call on hold/, next: 'Next', harms: [] }],
  ['clean-opus.a', { severity: 'No fault', headline: /^The call was fine\.$/, next: 'Next', harms: [] }],
  ['busy-486.a', { severity: 'No fault', headline: /was busy/, next: 'Next', harms: [] }],
  ['dropped-503.a', { severity: 'Severe', headline: /were cut off at/, next: 'Next: Carrier', harms: [] }],
  [
    'startup-stall-then-clean.a',
    {
      severity: 'Minor',
      headline: /did not hear each other/,
      next: 'Next: agent-anna and agent-ben',
      harms: expect.anything() as never,
    },
  ],
];

/** Everything in a colour of harm. Marks of events differ by shape alone. */
const HARMED = ':is(.critical, .warning):not(.mark-shape, .mark)';

describeInBrowser('the first screen of a call', () => {
  let viewer: Viewer;
  let tab: Tab;
  beforeAll(async () => {
    viewer = await startViewer({ sandbox: { derived: true } });
    tab = await viewer.open('/', { viewport: { width: 1280, height: 720 } });
  });
  afterAll(() => viewer.close());

  const open = async (call: string) => {
    await tab.visit(`/calls/${callIdOf(call)}`);
    await tab.page.getByText('Judged from').waitFor();
    return tab.page;
  };

  it.each(SCREENS)(
    '%s: says what happened, to whom, how bad, and who does what next',
    async (call, { severity, headline, next, harms }) => {
      const page = await open(call);
      expect(await page.locator('#verdict-title').innerText()).toMatch(headline);
      expect(await page.locator('.severity strong').innerText()).toBe(severity);
      expect(await page.locator('.next-actor').innerText()).toBe(next);
      const shown = await page.locator('.path-diagram .harm').allInnerTexts();
      expect(shown.filter((harm) => harm !== '')).toEqual(harms);
    },
  );

  it.each(['one-way-audio.a', 'one-way-audio.b', 'far-hold.a', 'far-muted.a', 'ios-hold.b'])(
    '%s: has nothing red on it, because the silence was meant',
    async (call) => {
      const page = await open(call);
      await page.locator('.issue-bar, .without-issues:not(:empty)').first().waitFor();
      expect(await page.locator(HARMED).count()).toBe(0);
      expect(await page.locator('.heard-block.meant').count()).toBeGreaterThan(0);
    },
  );

  it('shows loss otherwise than dead air: in colour, in shape, and in a word', async () => {
    const signs: string[][] = [];
    for (const call of ['downlink-loss.a', 'microphone-dies.a']) {
      const page = await open(call);
      const colour: string = await page.evaluate("getComputedStyle(document.querySelector('.severity')).color");
      const shape = (await page.locator('.severity path').getAttribute('d')) ?? '';
      signs.push([colour, shape, await page.locator('.severity strong').innerText()]);
    }
    const [loss = [], deadAir = []] = signs;
    for (const [index, sign] of loss.entries()) expect(sign).not.toBe(deadAir[index]);
  });

  it('has a whole chart on it at 1280 x 720, below everything else', async () => {
    const page = await open('reconnect-three-segments.a');
    const chart = page.locator('[data-panel=mos] canvas');
    await chart.waitFor();
    await page.locator('.lane .mark').first().waitFor();
    const box = await chart.boundingBox();
    expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThanOrEqual(720);
  });

  it('keeps SDK, ids and counts in the details', async () => {
    const page = await open('microphone-dies.a');
    const first = await page.locator('.head-card').innerText();
    expect(first).not.toMatch(/WebRTC|segment|measurement/i);
    expect(first).not.toContain(callIdOf('microphone-dies.a'));
    await page.getByText('Details:').click();
    const all = await page.locator('.head-card').innerText();
    expect(all).toContain(callIdOf('microphone-dies.a'));
    expect(all).toMatch(/measurements in \d segment/);
  });

  it('shows issues of equal stretches once, as one', async () => {
    const page = await open('reconnect-three-segments.a');
    await page.getByText('4 signs at the same time, 0:29 to 0:35').waitFor();
    expect(await page.getByRole('button', { name: /^Low bytes received and 3 more/ }).count()).toBe(1);
    const bars = page.locator('.issue-bar');
    expect(await bars.count()).toBe(4);
  });

  it('has nothing in a colour of harm under a verdict without harm, whatever fired', async () => {
    const page = await open('silence-before-answer.a');
    await page.locator('.issue-bar').first().waitFor();
    await page.getByText('not connected yet').first().waitFor();
    expect(await page.locator(HARMED).count()).toBe(0);
    expect(await page.locator('.issue .muted').first().innerText()).toMatch(/^Not counted as harm/);
  });

  it('says so where the verdict does not come from a rule, and explains the levels', async () => {
    const page = await open('silence-made-in-telnyx.a');
    await page.getByText('The verdict comes from this evidence:').waitFor();
    expect(await page.locator('.next-step').innerText()).toContain('“Copy ticket” copies both.');
    await page.getByRole('button', { name: 'How bad is that?' }).click();
    await page.getByText('most of what was said was lost').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('most of what was said was lost').waitFor({ state: 'hidden' });
  });

  it('shows one length in the header, on the strip and in the verdict', async () => {
    for (const [call, length] of [
      ['page-crashed.a', /^6:26$/],
      // Its clock was set an hour ahead during the call.
      ['clock-set-forward.a', /^1:(?:19|20)$/],
      ['reconnect-three-segments.a', /^1:35$/],
    ] as const) {
      const page = await open(call);
      await page.locator('.facts .num', { hasText: length }).waitFor();
      const shown = await page.locator('.facts .num').innerText();
      for (const extent of await page.locator('.severity .num').allInnerTexts())
        expect(extent).toContain(`of ${shown}`);
    }
  });

  it('has one button that stands out', async () => {
    const page = await open('microphone-dies.a');
    await page.getByRole('button', { name: 'Copy ticket' }).waitFor();
    expect(await page.locator('main button.primary').allInnerTexts()).toEqual(['Copy ticket']);
  });
});
