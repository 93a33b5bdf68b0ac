import { Pool } from 'undici';
import { settings } from './settings.ts';

/** The statistics of one stream, by the SDK's names. */
export type Counters = Readonly<Record<string, number | undefined>>;

/** One stored interval. */
export interface StoredInterval {
  readonly intervalStartUtc: string;
  readonly intervalEndUtc: string;
  readonly audio?: { readonly inbound?: Counters; readonly outbound?: Counters };
  readonly connection?: Counters;
}

/** One stored segment of a report. */
export interface StoredSegment {
  readonly call_id: string;
  readonly telnyx_leg_id?: string;
  readonly telnyx_session_id?: string;
  readonly voice_sdk_session_id?: string;
  readonly segment?: number;
  readonly summary?: { readonly state?: string; readonly durationSeconds?: number };
  readonly stats?: readonly StoredInterval[];
}

/** As many connections as the gateway has, used in the same way. */
const CONNECTIONS = 8;

/** The connections to the upstream, kept open between requests. */
export const pool = new Pool(settings.upstream.origin, { connections: CONNECTIONS, pipelining: 1 });

/** The path of a call's report. */
export const reportPath = (callId: string): string =>
  `${settings.upstream.pathname}/voice_sdk_call_reports/${encodeURIComponent(callId)}`;

/** Fetches and parses a call's report with the caller's own token. @returns its segments in call order */
export async function fetchReport(callId: string, authorization: string): Promise<StoredSegment[]> {
  const { statusCode, body } = await pool.request({
    method: 'GET',
    path: reportPath(callId),
    headers: { authorization, accept: 'application/json' },
  });
  if (statusCode !== 200) throw new Error(`The upstream answered ${statusCode}`);
  const segments = (await body.json()) as StoredSegment[];
  return segments.sort((one, other) => (one.segment ?? 0) - (other.segment ?? 0));
}
