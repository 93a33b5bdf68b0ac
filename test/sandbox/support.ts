import { request, type Dispatcher } from 'undici';
import Telnyx from 'telnyx';
import type { AccountIndex } from '../../src/sandbox/accounts.ts';
import type { Sandbox } from '../../src/sandbox/server.ts';

export interface Answer {
  status: number;
  headers: Dispatcher.ResponseData['headers'];
  bytes: Buffer;
}

/** The vendor's own client, which neither retries nor waits. */
export function clientOf(sandbox: Sandbox, account: AccountIndex = 0): Telnyx {
  return new Telnyx({ apiKey: sandbox.tokens[account], baseURL: sandbox.url, maxRetries: 0, timeout: 5000 });
}

/** One request over a connection that is not kept, as itself: no redirects followed, nothing decompressed. */
export async function ask(
  sandbox: Sandbox,
  path: string,
  options: { account?: AccountIndex; headers?: Record<string, string>; signal?: AbortSignal } = {},
): Promise<Answer> {
  const { account = 0, headers = {}, signal } = options;
  const answer = await request(`${sandbox.url}${path}`, {
    headers: { authorization: `Bearer ${sandbox.tokens[account]}`, connection: 'close', ...headers },
    ...(signal ? { signal } : {}),
  });
  return {
    status: answer.statusCode,
    headers: answer.headers,
    bytes: Buffer.from(await answer.body.arrayBuffer()),
  };
}

/** The call id that was read from a file of this name. */
export function callIdOf(sandbox: Sandbox, file: string, account: AccountIndex = 0): string {
  const call = sandbox.calls().find(({ files, account: owner }) => owner === account && files[0]?.endsWith(`/${file}`));
  if (!call) throw new Error(`no sample ${file}`);
  return call.callId;
}

export interface ErrorAnswer {
  errors: { code: string; title: string; detail: string; source?: { parameter: string } }[];
}

/** The body as JSON, in the shape that the test expects of it. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller names the shape, once
export function json<Body>(answer: Answer): Body {
  return JSON.parse(answer.bytes.toString()) as Body;
}
