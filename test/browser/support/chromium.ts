import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** The shell is Chromium without a user interface: it starts in half the time, and tests take a fifth less of the processor. */
const PLACES = ['chromium-headless-shell', 'chromium', 'chromium-browser'].map((name) => `/usr/bin/${name}`);

/** Where a Chromium is: `CHROMIUM` names another one. Undefined when there is none. */
export const CHROMIUM = [process.env.CHROMIUM, ...PLACES].find(
  (path) => path !== undefined && path !== '' && existsSync(path),
);

/** Without these a Chromium asks its maker's servers for updates as soon as it starts. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--no-sandbox',
];

let shared: Promise<Browser> | undefined;

/** A browser without a window, started when it is first asked for: contexts have nothing in common but its process. */
export function sharedBrowser(): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error('There is no Chromium; the environment variable CHROMIUM can name one.');
  return (shared ??= chromium.launch({ executablePath: CHROMIUM, args: QUIET }));
}

/** Ends the browser, if one was started. */
export async function closeBrowser(): Promise<void> {
  const started = shared;
  shared = undefined;
  await (await started)?.close();
}
