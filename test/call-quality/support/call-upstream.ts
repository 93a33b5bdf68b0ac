import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { at, segment } from '../../call-control/support/calls-folder.ts';
import type { Json } from '../../support/samples.ts';

const PAGE = 50;

/** What becomes of a request for a call's report: an answer of that status, or none at all. */
type Fate = number | 'hang';

/** An upstream of billing records and reports that a test changes while it runs. */
export interface CallUpstream {
  readonly url: string;
  /** The billing records that each token may see, newest first; those of `everybody` for tokens without an entry. */
  readonly recordsOf: Map<string, Json[]>;
  /** Segments by call id; without an entry nothing is stored. */
  readonly reports: Map<string, Json[]>;
  /** The call ids whose reports were asked for, in order. */
  readonly asked: string[];
  /** How many requests are under way, at most. */
  mostInFlight: number;
  /** What becomes of a report's request; 200 by default. */
  fateOf: (callId: string) => Fate;
  /** The status of all answers; 200 by default. */
  status: number;
  /** How many pages of billing records there are, if it says something else than the truth. */
  pagesSaid: number | undefined;
  close(): Promise<void>;
}

/** Starts it with some calls, one a minute, each with a report of one segment. */
export async function startCallUpstream(count: number): Promise<CallUpstream> {
  const records = Array.from({ length: count }, (_, index) => recordOf(`call-${index}`, index * 60)).reverse();
  const upstream: Omit<CallUpstream, 'url' | 'close'> = {
    recordsOf: new Map([['everybody', records]]),
    reports: new Map(
      records.map(({ call_id }, index) => [String(call_id), [reportOf(String(call_id), (count - index) * 60)]]),
    ),
    asked: [],
    mostInFlight: 0,
    fateOf: () => 200,
    status: 200,
    pagesSaid: undefined,
  };
  let inFlight = 0;
  const server = createServer((request, response) => {
    inFlight += 1;
    upstream.mostInFlight = Math.max(upstream.mostInFlight, inFlight);
    response.once('close', () => (inFlight -= 1));
    const url = new URL(request.url ?? '', 'http://localhost');
    if (upstream.status !== 200) answer(response, upstream.status, { errors: [] });
    else if (url.pathname === '/v2/detail_records') {
      const token = (request.headers.authorization ?? '').replace('Bearer ', '');
      const all = upstream.recordsOf.get(token) ?? upstream.recordsOf.get('everybody') ?? [];
      const agent = url.searchParams.get('filter[auth_username]');
      const callId = url.searchParams.get('filter[call_id]');
      const found = all.filter(
        (record) =>
          (agent === null || record.auth_username === agent) && (callId === null || record.call_id === callId),
      );
      const from = (Number(url.searchParams.get('page[number]')) - 1) * PAGE;
      answer(response, 200, {
        data: found.slice(from, from + PAGE),
        meta: { total_pages: upstream.pagesSaid ?? Math.ceil(found.length / PAGE), total_results: found.length },
      });
    } else {
      const callId = url.pathname.split('/').at(-1) ?? '';
      upstream.asked.push(callId);
      const fate = upstream.fateOf(callId);
      const report = upstream.reports.get(callId);
      if (fate === 'hang') return;
      answer(
        response,
        fate === 200 && report === undefined ? 404 : fate,
        fate === 200 ? (report ?? {}) : { errors: [] },
      );
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(upstream, {
    url: `http://127.0.0.1:${port}/v2`,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}

const answer = (response: ServerResponse, status: number, body: unknown): void =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

/** A billing record of a call that started so many seconds after the fixed start of `at`. */
export const recordOf = (callId: string, start: number, agent = 'agent-anna'): Json => ({
  record_type: 'webrtc_detail_record',
  call_id: callId,
  telnyx_session_id: `session-${callId}`,
  auth_username: agent,
  direction: 'outbound',
  cld: '+442079460142',
  started_at: at(start),
  finished_at: at(start + 30),
});

/** A finished report with three seconds of audio in order. */
const reportOf = (callId: string, start: number): Json => ({
  ...segment({ callId, start, end: start + 3 }),
  user_agent: 'TelnyxRTC/2.27.10 (JS; Chrome 156)',
  stats: [0, 1, 2].map((second) => ({
    intervalStartUtc: at(start + second),
    intervalEndUtc: at(start + second + 1),
    audio: {
      inbound: { packetsReceived: (second + 1) * 50, packetsLost: 0, jitterAvg: 2 + start / 60 },
      outbound: { packetsSent: (second + 1) * 50 },
    },
    connection: { roundTripTimeAvg: 0.04 },
  })),
});
