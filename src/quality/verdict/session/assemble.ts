import { estimateClockOffset } from '../../../call-control/clock-offset.ts';
import { yieldIfDue } from '../../../operation/time-slices.ts';
import { observedLeg } from '../observe/leg.ts';
import { observeReport, type ObservedReport } from '../observe/report.ts';
import type { LegView } from '../types.ts';
import { holdsOf, mutesOf } from './hold-and-mute.ts';
import type { LegCourse } from './leg-course.ts';
import { merged, type Span } from './spans.ts';
import { withSleep } from './device-sleep.ts';
import type { Party, Session, Side, SideIndex } from './types.ts';

/** One side as fetched: times are by the clock of the client that wrote each report. */
export interface SideMaterial {
  readonly party: Party;
  readonly course: LegCourse;
  readonly legs: readonly { readonly reportId: string | null; readonly view: LegView }[];
}

/** The input of a verdict on a session. */
export interface SessionMaterial {
  readonly sides: readonly [SideMaterial, SideMaterial];
  readonly notes: readonly string[];
}

/** The uncertainty of a clock of which nothing is known, in milliseconds. */
const UNKNOWN_CLOCK_MS = 3_000;

/** Reports that do not overlap by their own clocks are aligned at their starts, with this uncertainty in milliseconds. */
const STARTS_DIFFER_MS = 15_000;

/** Clocks known to within this can be compared second by second, in milliseconds. */
const ALIGNED_MS = 2_000;

interface Clock {
  readonly aheadMs: number;
  readonly uncertaintyMs: number;
  readonly isKnown: boolean;
}

/** Converts both sides to one clock, Telnyx's if its events are known, and observes every report once. */
export async function assembleSession({ sides: given, notes }: SessionMaterial): Promise<Session> {
  const sides = [await awake(given[0], given[1]), await awake(given[1], given[0])] as const;
  const clocks = clocksOf(sides);
  await yieldIfDue();
  const intended = sides.map(({ course, legs }, index) => {
    const clock = clocks[index as SideIndex];
    const onSession = (spans: readonly Span[]): Span[] =>
      spans.map(({ from, to }) => ({ from: from - clock.aheadMs, to: to - clock.aheadMs }));
    return {
      holds: merged([...course.holds, ...legs.flatMap(({ view }) => onSession(holdsOf(view)))]),
      mutes: merged(legs.flatMap(({ view }) => onSession(mutesOf(view)))),
    };
  });
  const [own, far] = intended as [(typeof intended)[number], (typeof intended)[number]];
  const talk = talkOf(sides);
  const holds = merged([...own.holds, ...far.holds]);
  const observed: ObservedReport[][] = [];
  for (const index of [0, 1] as const) {
    const clock = clocks[index];
    const reports: ObservedReport[] = [];
    for (const { view, sleptBefore } of sides[index].legs) {
      await yieldIfDue();
      const leg = observedLeg(view, {
        clockAheadMs: clock.aheadMs,
        uncertaintyMs: clock.uncertaintyMs,
        holds,
        ownMutes: (index === 0 ? own : far).mutes,
        farMutes: (index === 0 ? far : own).mutes,
        talkFrom: talk?.from ?? null,
        talkTo: talk?.to ?? null,
        sleptBefore,
      });
      reports.push(await observeReport(leg));
    }
    observed.push(reports);
  }
  await yieldIfDue();
  const sideOf = (index: SideIndex): Side => ({
    index,
    party: sides[index].party,
    course: sides[index].course,
    reports: observed[index] ?? [],
    reportIds: sides[index].legs.map(({ reportId }) => reportId),
  });
  const both = [sideOf(0), sideOf(1)] as const;
  return {
    sides: both,
    origin: originOf(both),
    talk,
    holds: [own, far].flatMap((side, index) => side.holds.map((span) => ({ ...span, side: index as SideIndex }))),
    mutes: [own, far].flatMap((side, index) => side.mutes.map((span) => ({ ...span, side: index as SideIndex }))),
    isAligned: clocks.every(({ isKnown, uncertaintyMs }) => isKnown && uncertaintyMs <= ALIGNED_MS),
    uncertaintyMs: clocks[0].uncertaintyMs + clocks[1].uncertaintyMs,
    isDirect: isDirect(both),
    notes,
  };
}

/** A side whose reports have corrected times. */
interface AwakeSide extends SideMaterial {
  readonly legs: readonly (SideMaterial['legs'][number] & { readonly sleptBefore: readonly number[] })[];
}

async function awake(side: SideMaterial, other: SideMaterial): Promise<AwakeSide> {
  const others = other.legs.map(({ view }) => view);
  const legs: AwakeSide['legs'][number][] = [];
  for (const leg of side.legs) {
    await yieldIfDue();
    legs.push({ ...leg, ...withSleep(leg.view, side.course, others) });
  }
  return { ...side, legs };
}

function clocksOf(sides: SessionMaterial['sides']): [Clock, Clock] {
  const estimates = sides.map(({ legs, course }): Clock => {
    const [first, last] = [legs[0]?.view, legs.at(-1)?.view];
    const { offsetMs, uncertaintyMs } = estimateClockOffset({
      started: first?.metadata.startedAt ?? null,
      ended: last?.metadata.hasFinalSegment === true ? endedAt(last) : null,
      answered: course.answered,
      hungUp: course.hangup?.time ?? null,
    });
    return offsetMs === null
      ? { aheadMs: 0, uncertaintyMs: UNKNOWN_CLOCK_MS, isKnown: false }
      : { aheadMs: offsetMs, uncertaintyMs: uncertaintyMs ?? UNKNOWN_CLOCK_MS, isKnown: true };
  });
  const [own, far] = estimates as [Clock, Clock];
  const [ownTime, farTime] = [timeOf(sides[0], own), timeOf(sides[1], far)];
  if (ownTime === null || farTime === null) return [own, far];
  const overlap = Math.min(ownTime.to, farTime.to) - Math.max(ownTime.from, farTime.from);
  if (overlap > 0 || (own.isKnown && far.isKnown)) return [own, far];
  return [own, { aheadMs: far.aheadMs + farTime.from - ownTime.from, uncertaintyMs: STARTS_DIFFER_MS, isKnown: false }];
}

/** When a report ended, by the clock as it was when the report began. */
const endedAt = ({ metadata, timeseries }: LegView): number | null =>
  metadata.endedAt === null ? null : metadata.endedAt - timeseries.clockSteps.reduce((sum, { ms }) => sum + ms, 0);

function timeOf({ legs }: SideMaterial, { aheadMs }: Clock): Span | null {
  const tracks = legs.map(({ view }) => view.timeseries).filter(({ length }) => length > 0);
  const from = Math.min(...tracks.map(({ start }) => start[0] ?? NaN)) - aheadMs;
  const to = Math.max(...tracks.map(({ end, length }) => end[length - 1] ?? NaN)) - aheadMs;
  return Number.isFinite(from) && Number.isFinite(to) ? { from, to } : null;
}

/** From when both legs were answered until one hung up. */
function talkOf(sides: SessionMaterial['sides']): Span | null {
  const bridged = sides.map(({ course }) => course.bridged).filter((time) => time !== null);
  const answered = sides.map(({ course }) => course.answered).filter((time) => time !== null);
  const from = bridged.length > 0 ? Math.max(...bridged) : answered.length === 2 ? Math.max(...answered) : null;
  if (from === null) return null;
  const hungUp = sides.map(({ course }) => course.hangup?.time ?? null).filter((time) => time !== null);
  return { from, to: Math.min(Infinity, ...hungUp) };
}

/** The earliest time that any source knows, from which seconds into the call are counted. */
function originOf(sides: readonly Side[]): number {
  const starts = sides.flatMap(({ reports }) =>
    reports.map(({ leg }) => (leg.timeseries.start[0] ?? leg.view.metadata.startedAt ?? NaN) - leg.clockAheadMs),
  );
  const known = starts.filter((time) => Number.isFinite(time));
  if (known.length > 0) return Math.min(...known);
  return sides.map(({ course }) => course.answered ?? course.initiated ?? NaN).find((time) => !Number.isNaN(time)) ?? 0;
}

/** Whether each client's remote candidate is the other's local one. */
function isDirect([own, far]: readonly [Side, Side]): boolean {
  const ends = ({ reports }: Side): { local: string | null; remote: string | null } => {
    const timeseries = reports.at(-1)?.leg.timeseries;
    return {
      local: timeseries?.states.localAddress.findLast((address) => address !== null) ?? null,
      remote: timeseries?.states.remoteAddress.findLast((address) => address !== null) ?? null,
    };
  };
  const [one, other] = [ends(own), ends(far)];
  return one.local !== null && one.local === other.remote && one.remote !== null && one.remote === other.local;
}
