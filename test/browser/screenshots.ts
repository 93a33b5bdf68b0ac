import { mkdir, stat } from 'node:fs/promises';
import { callIdOf } from '../support/samples.ts';
import { closeBrowser } from './support/chromium.ts';
import { startViewer, type Viewer } from './support/viewer.ts';

const FOLDER = new URL('../../docs/screenshots/', import.meta.url);

interface Shot {
  readonly name: string;
  readonly path: string;
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
}

const DESKTOP = { width: 1240, height: 780 };
const SHOTS: readonly Shot[] = [
  { name: 'call-light', path: `/calls/${callIdOf('lossy-jittery')}`, theme: 'light', ...DESKTOP },
  { name: 'call-dark', path: `/calls/${callIdOf('microphone-dies')}`, theme: 'dark', ...DESKTOP },
  {
    name: 'timeline-light',
    path: `/calls/${callIdOf('reconnect-three-segments')}?tab=timeline`,
    theme: 'light',
    ...DESKTOP,
  },
  { name: 'list-dark', path: '/', theme: 'dark', ...DESKTOP },
  {
    name: 'phone-light',
    path: `/calls/${callIdOf('uplink-loss')}`,
    theme: 'light',
    width: 390,
    height: 860,
  },
];

/** Writes the README's pictures: `npm run screenshots`. */
async function main(): Promise<void> {
  const viewer = await startViewer();
  try {
    await mkdir(FOLDER, { recursive: true });
    for (const shot of SHOTS) process.stdout.write(`${await take(viewer, shot)}\n`);
  } finally {
    await viewer.close();
    await closeBrowser();
  }
}

/** @returns the file's name and size */
async function take(viewer: Viewer, { name, path, theme, width, height }: Shot): Promise<string> {
  const { page, context } = await viewer.open(path, { viewport: { width, height }, colorScheme: theme });
  if (path === '/') await page.getByText(/^\d+ calls$/).waitFor();
  else {
    await page.getByText('Judged from').waitFor();
    await page.locator('.lane .mark').first().waitFor();
    await page.locator('[data-panel=bitrate] canvas').waitFor();
  }
  const file = new URL(`${name}.png`, FOLDER);
  await page.screenshot({ path: file.pathname });
  await context.close();
  const { size } = await stat(file);
  return `docs/screenshots/${name}.png  ${Math.round(size / 1000)} kB`;
}

await main();
