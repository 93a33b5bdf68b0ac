import type { Report } from '../reports/report.ts';
import type { CallReportLoaders } from '../reports/loaders.ts';
import type { TimelineMissingSource } from '../graphql/generated/types.ts';
import { mapInSlices } from '../operation/map-in-slices.ts';
import { Memo } from '../operation/memo.ts';
import { timeOf, type CallEvent } from '../call-control/call-event.ts';
import { estimateClockOffset, type ClockEstimate } from '../call-control/clock-offset.ts';
import type { CallControlLoaders } from '../call-control/loaders.ts';
import type { Entry, Leg, LegIdEntry } from './entry.ts';
import { entriesOfEvents } from './sources/events.ts';
import { entriesOfIntervals } from './sources/intervals.ts';
import { entriesOfLogs } from './sources/logs.ts';
import { entriesOfRecordings } from './sources/recordings.ts';
import { endTimeOf, entriesOfSession, startTimeOf } from './sources/session.ts';
import { gatherSources, type TimelineSources } from './gather.ts';
import { mergeTimeline, type LegEntry } from './merge.ts';

/** What happened during one call. */
export interface Timeline {
  readonly entries: readonly Entry[];
  readonly legs: readonly Leg[];
  readonly missingSources: readonly TimelineMissingSource[];
  readonly truncated: boolean;
}

const MAX_ENTRIES = 5_000;

/**
 * Builds the timeline of a call.
 * @param otherLegs whether to include the session's other legs
 * @throws GatewayError when the call's own reports cannot be fetched; other sources that fail are named in the result
 */
export const buildTimeline = (callId: string, otherLegs: boolean, loaders: Loaders): Promise<Timeline> =>
  known.get(loaders, `${callId} ${otherLegs}`, () => build(callId, otherLegs, loaders));

type Loaders = CallReportLoaders & CallControlLoaders;

/** Keyed by the loaders, so that each operation builds a timeline once, however often it asks for it. */
const known = new Memo<Loaders, Promise<Timeline>>();

async function build(callId: string, otherLegs: boolean, loaders: Loaders): Promise<Timeline> {
  const material = await gatherSources(callId, otherLegs, loaders);
  const { clients, events, recordings, missing } = material;
  const named = [...(await entriesOfEvents(events)), ...(await entriesOfRecordings(recordings))];
  const legs = legsOf(material, named);
  const legById = new Map(legs.flatMap((leg) => (leg.telnyxLegId === null ? [] : [[leg.telnyxLegId, leg] as const])));
  const ofLeg = ({ legId, entry }: LegIdEntry): LegEntry => ({
    leg: legId === null ? null : (legById.get(legId) ?? null),
    entry,
  });
  const collected = await mapInSlices(named, ofLeg);
  for (const client of clients) {
    const leg = legs.find((one) => one.callId === client.callId) ?? null;
    for (const report of client.reports)
      for (const one of await fromReport(report)) collected.push({ leg, entry: one });
  }
  return {
    entries: await mergeTimeline(collected, MAX_ENTRIES),
    legs,
    missingSources: missing,
    truncated: material.truncated || collected.length > MAX_ENTRIES,
  };
}

async function fromReport(report: Report) {
  const session = await entriesOfSession(report);
  return [
    ...session,
    ...(await entriesOfLogs(report, startTimeOf(report), session)),
    ...(await entriesOfIntervals(report)),
  ];
}

/** The clients' legs, the call's own first, then legs that only call control or a recording names. */
function legsOf({ callId, clients, events }: TimelineSources, named: readonly LegIdEntry[]): Leg[] {
  const legs = clients.flatMap((client): Leg[] => {
    const legIds = client.legIds.length === 0 ? [null] : client.legIds;
    const clock = client.reports.length === 0 ? null : clockOf(client.reports, client.legIds, events);
    return legIds.map((telnyxLegId) => ({
      telnyxLegId,
      callId: client.callId,
      isOwn: client.callId === callId,
      clock,
    }));
  });
  const known = new Set(legs.map(({ telnyxLegId }) => telnyxLegId));
  for (const { legId } of named) {
    if (legId === null || known.has(legId)) continue;
    known.add(legId);
    legs.push({ telnyxLegId: legId, callId: null, isOwn: false, clock: null });
  }
  return legs;
}

function clockOf(reports: readonly Report[], legIds: readonly string[], events: readonly CallEvent[]): ClockEstimate {
  const [first] = reports;
  const last = reports.at(-1);
  const timeOfEvent = (name: string): number | null => {
    const found = events.find(
      ({ stored }) => stored.name === name && legIds.some((legId) => legId === stored.call_leg_id),
    );
    return found === undefined ? null : timeOf(found);
  };
  return estimateClockOffset({
    started: first === undefined ? null : startTimeOf(first),
    ended: last === undefined ? null : endTimeOf(last),
    answered: timeOfEvent('call.answered'),
    hungUp: timeOfEvent('call.hangup'),
  });
}
