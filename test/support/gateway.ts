import { createApp, type App } from '../../src/app.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/server.ts';
import { nothingInUse } from './leaks.ts';

/** One error of an answer, as a caller sees it. */
export interface AnsweredError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly retryAfterMs?: number };
}

/** An answer over HTTP. */
export interface Answer<Data> {
  readonly status: number;
  readonly data: Data;
  readonly errors: readonly AnsweredError[];
  /** The body as it came. */
  readonly text: string;
}

interface AskOptions {
  readonly variables?: Readonly<Record<string, unknown>>;
  /** The whole Authorization header; the sandbox's first token by default, null for none. */
  readonly authorization?: string | null;
  readonly signal?: AbortSignal;
}

/** The gateway, listening, in front of a sandbox. */
export interface TestGateway {
  readonly url: string;
  readonly app: App;
  readonly sandbox: Sandbox;
  /** Every line that was logged, at level trace. */
  readonly logs: readonly string[];
  ask<Data>(query: string, options?: AskOptions): Promise<Answer<Data>>;
  close(): Promise<void>;
}

/** A gateway in front of any upstream. */
export type LoneGateway = Omit<TestGateway, 'sandbox'>;

/** Starts both on free ports of the loopback. Each operation asks the upstream, so that tests can count, unless settings differ. */
export async function startGateway({
  sandbox: sandboxOptions,
  settings,
}: { sandbox?: SandboxOptions; settings?: Record<string, string> } = {}): Promise<TestGateway> {
  const sandbox = await startSandbox(sandboxOptions);
  const gateway = await startGatewayAt(sandbox.url, settings, `Bearer ${sandbox.tokens[0]}`);
  return {
    ...gateway,
    sandbox,
    async close() {
      await gateway.close();
      await sandbox.close();
    },
  };
}

/**
 * Starts a gateway in front of an upstream that is there already.
 * @param ownAuthorization the Authorization header of those who do not say another
 */
export async function startGatewayAt(
  upstreamUrl: string,
  settings: Record<string, string> = {},
  ownAuthorization = 'Bearer some-token',
): Promise<LoneGateway> {
  const logs: string[] = [];
  const config = readConfig({
    TELNYX_API_URL: upstreamUrl,
    PORT: '0',
    LOG_LEVEL: 'trace',
    DRAIN_DELAY_MS: '0',
    DOCUMENT_CACHE_BYTES: '0',
    ...settings,
  });
  const app = await createApp(config, { logStream: { write: (line) => void logs.push(line) } });
  const url = await app.listen();
  return {
    url,
    app,
    logs,
    async ask<Data>(query: string, { variables, authorization, signal }: AskOptions = {}): Promise<Answer<Data>> {
      const header = authorization === undefined ? ownAuthorization : authorization;
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(header === null ? {} : { authorization: header }) },
        body: JSON.stringify({ query, variables }),
        ...(signal && { signal }),
      });
      const text = await response.text();
      const body = JSON.parse(text) as { data: Data; errors?: readonly AnsweredError[] };
      return { status: response.status, data: body.data, errors: body.errors ?? [], text };
    },
    async close() {
      await app.close();
      await nothingInUse(app);
    },
  };
}
