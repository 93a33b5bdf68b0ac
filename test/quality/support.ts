import { readDocument } from '../../src/report-bytes/receive/report-document.ts';
import { assembleReports, type Report } from '../../src/reports/report.ts';
import { inChunks } from '../support/in-chunks.ts';

/** Reports of stored segments, as the gateway makes them. */
export async function reportsOf(segments: readonly unknown[]): Promise<Report[]> {
  const bytes = Buffer.from(JSON.stringify(segments));
  return assembleReports('call', await readDocument(inChunks(bytes), bytes.length));
}

/** The only report of stored segments. */
export async function reportOf(segments: readonly unknown[]): Promise<Report> {
  const reports = await reportsOf(segments);
  if (reports.length !== 1 || reports[0] === undefined) throw new Error(`there are ${reports.length} reports`);
  return reports[0];
}

const START = Date.parse('2026-11-22T12:00:00.000Z');

/** When second `second` of a made call begins, epoch milliseconds. */
export const at = (second: number): number => START + second * 1_000;

/** An interval of a made call, in seconds since its beginning. */
export const interval = (from: number, to: number, stats: Readonly<Record<string, unknown>> = {}): object => ({
  intervalStartUtc: new Date(at(from)).toISOString(),
  intervalEndUtc: new Date(at(to)).toISOString(),
  ...stats,
});

/** Inbound audio with these counters. */
export const inbound = (counters: Readonly<Record<string, number>>): Readonly<Record<string, unknown>> => ({
  audio: { inbound: counters },
});

/** A call of the JavaScript SDK that was never flushed early. */
export const segmentOf = (stats: readonly unknown[], more: Readonly<Record<string, unknown>> = {}): object => ({
  call_id: 'call',
  user_agent: 'TelnyxRTC/2.27.10 (JS; Chrome 156)',
  stats,
  ...more,
});
