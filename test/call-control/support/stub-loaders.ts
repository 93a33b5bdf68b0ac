import DataLoader from 'dataloader';
import { callEventList } from '../../../src/call-control/call-event.ts';
import type { buildTimeline } from '../../../src/timeline/build.ts';
import { readDocument } from '../../../src/report-bytes/receive/report-document.ts';
import { assembleReports, type Report } from '../../../src/reports/report.ts';
import { inChunks } from '../../support/in-chunks.ts';
import type { Json } from '../../support/samples.ts';

export interface Stubs {
  /** A call's stored segments. */
  readonly segments: (callId: string) => readonly Json[];
  readonly events?: readonly Json[];
  readonly recordings?: readonly Json[];
  readonly records?: readonly Json[];
}

/** Loaders of a timeline that ask nobody. */
export const stubLoaders = ({ segments, events = [], recordings = [], records = [] }: Stubs) =>
  ({
    reports: answering((callId: string) => reportsOf(callId, segments(callId))),
    callEvents: answering(() => callEventList({ items: events, truncated: false })),
    recordings: answering(() => ({ items: recordings, truncated: false })),
    recordOfCall: answering(() => records[0] ?? null),
    recordsOfSession: answering(() => ({ items: records, truncated: false })),
  }) as unknown as Parameters<typeof buildTimeline>[2];

async function reportsOf(callId: string, segments: readonly Json[]): Promise<Report[]> {
  const bytes = Buffer.from(JSON.stringify(segments));
  return assembleReports(callId, await readDocument(inChunks(bytes), 1e9));
}

const answering = <Key, Value>(answer: (key: Key) => Value | Promise<Value>) =>
  new DataLoader<Key, Value>((keys) => Promise.all(keys.map(answer)), { cache: false });
