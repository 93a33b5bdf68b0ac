/*
 * A minimal stub of the upstream in its own process. A call id's first letter determines the length of the call; all ids with the same
 * letter get the same bytes. Billing records are listed for the agents of `fleets.ts`; all other records are empty pages.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { stretchCall } from '../src/sandbox/stretch.ts';
import { fleetPage } from './fleets.ts';
import { SIZES, type SizeLetter } from './sizes.ts';

const REPORTS = '/voice_sdk_call_reports/';
const NOTHING = Buffer.from(
  JSON.stringify({ data: [], meta: { page_number: 1, page_size: 250, total_pages: 1, total_results: 0 } }),
);

const recorded = JSON.parse(
  gunzipSync(readFileSync(new URL('../samples/lossy-jittery.a.json.gz', import.meta.url))).toString(),
) as Parameters<typeof stretchCall>[0];

const bodies = new Map<SizeLetter, Buffer>();
const counts = { reports: 0, others: 0 };

/** Created on first request: ten hours are 116 MB. */
function bodyOf(letter: SizeLetter): Buffer {
  const made = bodies.get(letter);
  if (made !== undefined) return made;
  const body = Buffer.from(JSON.stringify(stretchCall(recorded, { callId: letter, seconds: SIZES[letter].seconds })));
  bodies.set(letter, body);
  return body;
}

const isSize = (letter: string | undefined): letter is SizeLetter => letter !== undefined && letter in SIZES;

const server = createServer((request, response) => {
  const path = request.url ?? '';
  const isReport = path.includes(REPORTS);
  counts[isReport ? 'reports' : 'others'] += 1;
  const letter = path.split(REPORTS)[1]?.[0];
  const body = isSize(letter) ? bodyOf(letter) : (fleetPage(path) ?? NOTHING);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
});

process.on('message', () => {
  process.send?.({ ...counts });
  Object.assign(counts, { reports: 0, others: 0 });
});
process.on('disconnect', () => process.exit());

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') process.send?.({ port: address?.port });
});
