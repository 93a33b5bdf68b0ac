import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { CallReportError, type CallReportClient } from 'call-report-client';
import {
  CallAtAGlanceDocument,
  OverviewAtAGlanceDocument,
  RecentDocument,
  SearchDocument,
  UsualDocument,
} from 'call-report-client/documents';
import { z } from 'zod';
import { shortened } from './answer-size.ts';
import { createRedactor } from './redact.ts';
import { callLine, compare, explain, linesOf, summarise } from './words.ts';

/** How long a tool waits for more calls to be judged. It then answers with what there is, and says so. */
const PATIENCE_MS = 20_000;

const CALL_ID = { callId: z.string().describe('The id of the call in the SDK, as find_calls lists it.') };
const PERIOD = {
  from: z.iso.datetime({ offset: true }).optional().describe('Only calls that started at or after this time.'),
  to: z.iso.datetime({ offset: true }).optional().describe('Only calls that started before this time.'),
  agent: z.string().optional().describe('Only calls of this agent: the user name that the SDK registered with.'),
};
const READ_ONLY = { annotations: { readOnlyHint: true, openWorldHint: false } };

/**
 * A Model Context Protocol server whose tools read calls through the gateway.
 * @param isRedacted whether phone numbers and IP addresses are replaced in all answers
 */
export function createServer(client: CallReportClient, { isRedacted }: { readonly isRedacted: boolean }): McpServer {
  const server = new McpServer({ name: 'call-reports', version: '0.1.0' });
  const redact = isRedacted ? createRedactor() : (text: string) => text;
  const answer = async (write: () => Promise<string>) => {
    try {
      return textOf(shortened(redact(await write())));
    } catch (error) {
      return { ...textOf(redact(problemOf(error))), isError: true };
    }
  };

  server.registerTool(
    'find_calls',
    {
      ...READ_ONLY,
      description: 'Lists calls, newest first: by agent, number or time, or those stored lately.',
      inputSchema: {
        ...PERIOD,
        caller: z.string().optional().describe('Only calls from this number, such as +13125550177.'),
        destination: z.string().optional().describe('Only calls to this number.'),
        first: z.number().int().min(1).max(20).default(10).describe('Maximum number of calls.'),
      },
    },
    ({ from, to, first, ...filter }, { signal }) =>
      answer(async () => {
        const isFiltered = [from, to, ...Object.values(filter)].some((condition) => condition !== undefined);
        const { found } = isFiltered
          ? await client.whole(
              SearchDocument,
              { filter: { ...filter, startedFrom: from, startedTo: to }, first },
              { signal },
            )
          : await client.whole(RecentDocument, { first }, { signal });
        const calls = found?.nodes ?? [];
        return calls.length === 0 ? 'No calls found.' : linesOf(calls.map(callLine));
      }),
  );

  server.registerTool(
    'explain_call',
    {
      ...READ_ONLY,
      description: 'Says what went wrong in a call, for whom, on whose side, how sure that is, and what to do next.',
      inputSchema: CALL_ID,
    },
    ({ callId }, { signal }) =>
      answer(async () => {
        const { calls } = await client.whole(CallAtAGlanceDocument, { callId }, { signal });
        return calls[0] ? explain(calls[0]) : 'No such call.';
      }),
  );

  server.registerTool(
    'compare_with_usual',
    {
      ...READ_ONLY,
      description: "Compares a call's figures with the same agent's calls of the week before.",
      inputSchema: CALL_ID,
    },
    ({ callId }, { signal }) =>
      answer(async () => {
        const { calls } = await latest((limit) => client.poll(UsualDocument, { callId }, { signal: limit }), signal);
        const comparison = calls[0]?.comparedWith;
        return comparison ? compare(comparison) : 'There is nothing to compare this call with.';
      }),
  );

  server.registerTool(
    'overview',
    {
      ...READ_ONLY,
      description:
        'Says how the calls of a period went, which agents, SDK versions and paths stand out, and the worst calls.',
      inputSchema: PERIOD,
    },
    ({ from, to, agent }, { signal }) =>
      answer(async () => {
        const filter = { agent, startedFrom: from, startedTo: to };
        const { callQuality } = await latest(
          (limit) => client.poll(OverviewAtAGlanceDocument, { filter, worst: 5 }, { signal: limit }),
          signal,
        );
        return callQuality ? summarise(callQuality) : 'There are no figures.';
      }),
  );

  return server;
}

const textOf = (text: string) => ({ content: [{ type: 'text' as const, text }] });

/**
 * The most complete of the answers that arrive in time.
 * @param ask to stop when its signal fires
 * @throws what `ask` throws, if there is no answer until then; the reason of `signal` if it fires
 */
async function latest<Data>(
  ask: (limit: AbortSignal) => AsyncIterable<{ readonly data: Data }>,
  signal: AbortSignal,
): Promise<Data> {
  let last: Data | undefined;
  try {
    for await (const { data } of ask(AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]))) last = data;
  } catch (error) {
    if (last === undefined || signal.aborted) throw error;
  }
  if (last === undefined) throw new Error('no answer');
  return last;
}

function problemOf(error: unknown): string {
  if (!(error instanceof CallReportError)) return 'The request failed.';
  const wait = error.retryAfterMs === undefined ? '' : ` Ask again in ${Math.ceil(error.retryAfterMs / 1_000)} s.`;
  return `${error.message} (${error.code})${wait}`;
}
