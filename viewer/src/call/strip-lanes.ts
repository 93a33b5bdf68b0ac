import type { Range } from '../app/view.ts';
import type { SessionJudgedFragment, StretchFragment } from '../../../client/src/documents.ts';
import { effectWord } from './harm.ts';
import { severityOf, type Severity } from './severity.ts';

/** A span in which the other person did not hear this one, or was not meant to. */
export interface StripBlock {
  readonly from: number;
  readonly to: number;
  readonly tone: Severity['tone'] | 'meant' | 'waiting';
  /** `silence`, `muted`. */
  readonly word: string;
}

/** What one person heard during the call. */
export interface StripLane {
  readonly listener: 'own' | 'other';
  readonly blocks: readonly StripBlock[];
  /** Why it is unknown what this person heard; empty if it is known. */
  readonly unknown: string;
}

/** Harm that covers this share of the call is drawn to its ends: rules fire a few seconds late. */
const THROUGHOUT = 0.9;

/** Less than this before the talk is setup, in seconds. */
const SETUP = 3;

/**
 * A lane within the call. Harm throughout it has no well-heard seconds at its ends, and before both could talk nobody was heard.
 * @param talkFrom when both could talk, in seconds on the axis; undefined if unknown
 */
export function fittedTo(lane: StripLane, [from, to]: Range, talkFrom: number | undefined): StripLane {
  const blocks = lane.blocks.map((block) =>
    block.to - block.from >= (to - from) * THROUGHOUT ? { ...block, from, to } : block,
  );
  const first = Math.min(to, talkFrom ?? from, ...blocks.map((block) => block.from));
  if (lane.unknown !== '' || first - from < SETUP) return { ...lane, blocks };
  return { ...lane, blocks: [{ from, to: first, tone: 'waiting', word: 'not connected yet' }, ...blocks] };
}

/** Converts a span of a verdict into seconds on the page's axis. */
export type OnAxis = (stretch: StretchFragment) => Range;

/** Both people's lanes, this side's first. */
export function stripLanes(verdict: SessionJudgedFragment, onAxis: OnAxis): readonly [StripLane, StripLane] {
  const { tone } = severityOf(verdict);
  const laneOf = (isOwn: boolean): StripLane => {
    const harmed = verdict.impact.affected.filter(({ speaker }) => speaker.isOwn !== isOwn);
    const meant = verdict.meantSilences.filter(({ kind, party }) => kind === 'HOLD' || party.isOwn !== isOwn);
    const blocks = [
      ...harmed.flatMap((direction) =>
        direction.stretches.map((stretch) => blockOf(onAxis(stretch), tone, effectWord(direction))),
      ),
      ...meant.map(({ kind, stretch }) => blockOf(onAxis(stretch), 'meant', kind === 'HOLD' ? 'on hold' : 'muted')),
    ];
    const party = verdict.parties.find((one) => one.isOwn === isOwn);
    return {
      listener: isOwn ? 'own' : 'other',
      blocks: blocks.toSorted((one, other) => one.from - other.from),
      unknown: blocks.length > 0 ? '' : unknownOf(verdict, party?.hasReport === true),
    };
  };
  return [laneOf(true), laneOf(false)];
}

function unknownOf({ fault, outcome, impact }: SessionJudgedFragment, hasReport: boolean): string {
  if (outcome === 'REFUSED' || outcome === 'NOT_ANSWERED' || outcome === 'NOT_CONNECTED') return 'no conversation';
  if (!hasReport) return 'no report from this side';
  return fault === 'CANNOT_TELL' && impact.level === 'NONE' ? 'not judged' : '';
}

const blockOf = ([from, to]: Range, tone: StripBlock['tone'], word: string): StripBlock => ({ from, to, tone, word });

/**
 * A verdict's times are Telnyx's; the page's are those of the client that wrote the report.
 * @param origin epoch milliseconds of 0 on the axis, by the client's clock; without it, seconds count from the first report on
 */
export function axisOf(
  verdict: Pick<SessionJudgedFragment, 'parties'> | undefined,
  origin: number | undefined,
): OnAxis {
  const ahead = verdict?.parties.find(({ isOwn }) => isOwn)?.clockAheadMs ?? 0;
  return ({ start, end, fromSecond, toSecond }) => {
    if (origin === undefined) return [fromSecond, toSecond];
    return [(Date.parse(start) + ahead - origin) / 1_000, (Date.parse(end) + ahead - origin) / 1_000];
  };
}
