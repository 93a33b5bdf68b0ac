import fc from 'fast-check';
import type { Dispatcher } from 'undici';
import { readConfig } from '../../src/config/read-config.ts';
import { createUpstream, type TelnyxClient } from '../../src/upstream/client.ts';
import { getCallReports } from '../../src/upstream/endpoints/call-reports.ts';
import { anyText } from '../../test/support/any-text.ts';
import type { Row } from '../scorecard.ts';

const BASE = 'https://api.telnyx.com/v2';

/** Strings composed of the syntax of paths, queries and headers. */
const hostile = fc.oneof(
  anyText(),
  fc
    .array(
      fc.constantFrom(
        '..',
        '.',
        '/',
        '\\',
        '%2e',
        '%2F',
        '%',
        '?',
        '#',
        '&',
        '=',
        ';',
        '@',
        ':',
        '\r\n',
        '\0',
        ' ',
        'a',
        '\ud800',
        '\u2025',
        '//',
        'http://evil.example',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);

/** How many hostile ids reach anything but their own path segment or query value. */
export async function hostileIds(count = 10_000): Promise<Row> {
  const seen: { origin: unknown; path: string }[] = [];
  const dispatcher = {
    dispatch: ({ origin, path }: Dispatcher.DispatchOptions) => {
      seen.push({ origin, path });
      throw new Error('asked');
    },
  };
  const upstream = createUpstream(readConfig({ TELNYX_API_URL: BASE }), dispatcher as never);
  const signal = new AbortController().signal;
  const client = upstream.forCaller({ authorization: 'Bearer x', tenant: 'x', signal, onEnd: () => undefined });
  let escapes = 0;
  for (const id of fc.sample(hostile, count)) {
    seen.length = 0;
    await asked(getCallReports(client, id, () => Promise.resolve(1)));
    await asked(getWith(client, id));
    for (const { origin, path } of seen) if (!isContained(origin, path, id)) escapes += 1;
  }
  return {
    what: `Of ${count} hostile ids, those that reach another path, parameter or host`,
    figure: escapes,
    unit: '',
    most: 0,
  };
}

const asked = (request: Promise<unknown>): Promise<unknown> => request.catch(() => undefined);

const getWith = (client: TelnyxClient, id: string): Promise<unknown> =>
  client.get({ path: ['call_events'], template: '/call_events', query: [['filter[leg_id]', id]] }, () =>
    Promise.resolve(1),
  );

/** As the server at the other end would parse it. */
function isContained(origin: unknown, path: string, id: string): boolean {
  if (/[^\x21-\x7e]/.test(path)) return false;
  const url = new URL(`${String(origin)}${path}`);
  if (url.origin !== new URL(BASE).origin || url.hash !== '') return false;
  if (url.pathname === '/v2/call_events')
    return [...url.searchParams].length === 1 && url.searchParams.get('filter[leg_id]') === Buffer.from(id).toString();
  const segments = url.pathname.split('/');
  return (
    url.search === '' &&
    segments.length === 4 &&
    segments.slice(0, 3).join('/') === '/v2/voice_sdk_call_reports' &&
    decodeURIComponent(segments[3] ?? '') === id
  );
}
