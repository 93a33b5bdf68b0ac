import { Agent, request } from 'undici';

/** The result of an operation. */
export interface Answer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly text: string;
}

const agent = new Agent({ connections: 512, keepAliveTimeout: 1_000 });

/** Sends one operation. @throws when the connection fails or the signal is aborted */
export async function ask(url: string, token: string, query: string, signal?: AbortSignal): Promise<Answer> {
  const { statusCode, headers, body } = await request(`${url}/graphql`, {
    method: 'POST',
    dispatcher: agent,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
    ...(signal && { signal }),
  });
  return { status: statusCode, retryAfter: headers['retry-after'] as string | undefined, text: await body.text() };
}

export const oneCall = (callId: string): string => `{ callReports(callId: "${callId}") { correlation { userId } } }`;

export const manyCalls = (count: number, prefix: string): string =>
  `{ calls(callIds: [${Array.from({ length: count }, (_, index) => `"${prefix}${index}"`).join(' ')}]) { reports { id } } }`;

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
