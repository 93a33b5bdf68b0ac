import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { createApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/config/read-config.ts';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../../src/sandbox/server.ts';
import { until } from '../../support/until.ts';
import { sharedBrowser } from './chromium.ts';
import { operationIn } from './operation-name.ts';

/** A tab, and what it did that a reader does not see. */
export interface Tab {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses asked for, in order. */
  readonly requests: readonly string[];
  /** The names of the GraphQL operations asked. */
  readonly operations: readonly string[];
  /** Mistakes: exceptions, and what the content security policy refused. */
  readonly mistakes: readonly string[];
  /** Loads another page, by path or address, as the same reader, a third of the time of a new tab; what the tab did before is forgotten. */
  readonly visit: (path: string) => Promise<void>;
  /** Resolves once every answer has arrived, and the page has drawn them without asking anything more. */
  readonly settled: () => Promise<void>;
}

/** The page before its gateway and recorded calls, as `npm run demo` puts them together, in a real browser. */
export interface Viewer {
  readonly url: string;
  readonly sandbox: Sandbox;
  /** Opens a tab that shares nothing with others: each is a reader of its own. */
  open(path: string, options?: BrowserContextOptions): Promise<Tab>;
  close(): Promise<void>;
}

/** What an answer brings about, requests included, has happened by then. */
const DRAWN =
  'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(resolve))))';

interface ViewerOptions {
  /** Whether the token is filled in, as the demo does; true by default. */
  readonly isDemo?: boolean;
  readonly sandbox?: SandboxOptions;
  readonly settings?: Record<string, string>;
}

/** Starts all of it on free ports of the loopback. */
export async function startViewer({ isDemo = true, sandbox: options, settings }: ViewerOptions = {}): Promise<Viewer> {
  const sandbox = await startSandbox(options);
  const config = readConfig({ TELNYX_API_URL: sandbox.url, PORT: '0', LOG_LEVEL: 'silent', ...settings });
  const app = await createApp(config, isDemo ? { demo: { token: sandbox.tokens[0], calls: [] } } : {});
  const url = await app.listen();
  const browser = await sharedBrowser();
  const contexts: BrowserContext[] = [];
  return {
    url,
    sandbox,
    async open(path, contextOptions) {
      const tab = await openTab(browser, url, path, contextOptions);
      contexts.push(tab.context);
      return tab;
    },
    async close() {
      await Promise.all(contexts.map((context) => context.close()));
      await app.close();
      await sandbox.close();
    },
  };
}

async function openTab(
  browser: Browser,
  url: string,
  firstPath: string,
  options: BrowserContextOptions = {},
): Promise<Tab> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 1000 },
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  let isLeaving = false;
  let inFlight = 0;
  let begun = 0;
  const done = { requests: [] as string[], operations: [] as string[], mistakes: [] as string[] };
  const tab: Tab = {
    page,
    context,
    ...done,
    async visit(path) {
      isLeaving = true;
      await page.goto(new URL(path, url).href);
    },
    async settled() {
      let seen: number;
      do {
        await until(() => inFlight === 0);
        seen = begun;
        await page.evaluate(DRAWN);
      } while (begun !== seen);
    },
  };
  page.on('framenavigated', (frame) => {
    // Until now, the page before could still ask.
    if (!isLeaving || frame !== page.mainFrame()) return;
    isLeaving = false;
    for (const list of Object.values(done)) list.length = 0;
  });
  page.on('requestfinished', () => (inFlight -= 1));
  page.on('requestfailed', () => (inFlight -= 1));
  page.on('request', (request) => {
    inFlight += 1;
    begun += 1;
    done.requests.push(request.url());
    const name = operationIn(request);
    if (name !== '') done.operations.push(name);
  });
  page.on('pageerror', (error) => done.mistakes.push(error.message));
  page.on('console', (line) => {
    if (/Content Security Policy/i.test(line.text())) done.mistakes.push(line.text());
  });
  await tab.visit(firstPath);
  return tab;
}
