import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { stretchCall } from '../src/sandbox/stretch.ts';

/** Sizes of report by the first letter of the call id asked for; any id that begins so is answered with the same bytes. */
const SECONDS: Readonly<Record<string, number>> = { s: 75, m: 600, h: 3_600 };

/** A stub of the upstream that does nothing but send: `GET /v2/voice_sdk_call_reports/{s|m|h}-anything`. */
const recorded = JSON.parse(
  gunzipSync(readFileSync(new URL('../samples/lossy-jittery.a.json.gz', import.meta.url))).toString('utf8'),
) as Parameters<typeof stretchCall>[0];
const bodies = new Map(
  Object.entries(SECONDS).map(([letter, seconds]) => [
    letter,
    Buffer.from(JSON.stringify(stretchCall(recorded, { callId: `${letter}-call`, seconds }))),
  ]),
);

const server = createServer((request, response) => {
  const body = bodies.get(request.url?.split('/').at(-1)?.[0] ?? '');
  response.writeHead(body === undefined ? 404 : 200, {
    'content-type': 'application/json',
    'content-length': body?.length ?? 0,
  });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') process.send?.({ port: address?.port });
});
