import type { Fault, SessionJudgedFragment } from '../../../client/src/documents.ts';
import { harmWord, type Harmed } from './harm.ts';

/** `felt`: the impairment is heard there but was caused elsewhere. */
export type PathMark = 'bad' | 'possible' | 'felt' | undefined;

/** A segment of the path in one direction: between this side and Telnyx, or between Telnyx and the other side. */
export interface PathSegment {
  readonly mark: PathMark;
  /** The impairment, such as `8 s no audio`; empty if there is none. */
  readonly harm: string;
}

/** One direction's path, always ordered from this side to the other side. */
type PathRow = readonly [own: PathSegment, other: PathSegment];

/** What is marked on the path of a call's audio. */
export interface PathMarks {
  readonly sent: PathRow;
  readonly received: PathRow;
  readonly own: { readonly mark: PathMark; readonly flag: string };
  readonly edge: PathMark;
  readonly other: PathMark;
  readonly signaling: PathMark;
}

/** On a segment where the fault may also be. */
export const POSSIBLY = 'maybe here';

type Judged = Pick<SessionJudgedFragment, 'fault' | 'also' | 'alternatives' | 'impact'>;

/** Where the verdict locates the fault on the path, and where else it may be. */
export function pathMarks({ fault, also, alternatives, impact }: Judged): PathMarks {
  /** With the verdict "cannot tell", nothing is certain. */
  const surest: PathMark = fault === 'CANNOT_TELL' ? 'possible' : 'bad';
  const of = (isOwn: boolean): Harmed | undefined => impact.affected.find(({ speaker }) => speaker.isOwn === isOwn);
  const [sent, received] = [of(true), of(false)];
  const named: readonly Fault[] = [fault, ...also];
  const faults = new Set<Fault>([...named, ...impact.affected.flatMap((harmed) => harmed.faults)]);
  const possible = new Set<Fault>([...alternatives, ...impact.affected.flatMap((harmed) => harmed.alternatives)]);
  const mark = (...places: readonly Fault[]): PathMark => {
    if (places.some((place) => faults.has(place))) return surest;
    return places.some((place) => possible.has(place)) ? 'possible' : undefined;
  };
  const own = mark('LOCAL_MICROPHONE', 'DEVICE');
  const isAffected = impact.affected.length > 0;
  /** On the other side, the fault is identified by the direction that it impaired, if any. */
  const farMark = (harmed: Harmed | undefined): PathMark => {
    if (harmed?.faults.includes('FAR_LEG')) return surest;
    return harmed?.alternatives.includes('FAR_LEG') ? 'possible' : undefined;
  };
  return {
    sent: rowOf(sent, [mark('UPLINK', 'MEDIA_PATH'), farMark(sent)], own === undefined ? 'other' : 'own'),
    received: rowOf(received, [mark('DOWNLINK', 'MEDIA_PATH'), farMark(received)], 'own'),
    own: { mark: own, flag: flagOf(faults, possible) },
    edge: mark('TELNYX_EDGE'),
    other: isAffected ? undefined : mark('FAR_LEG'),
    signaling: mark('SIGNALING'),
  };
}

function flagOf(...marked: readonly ReadonlySet<Fault>[]): string {
  const [first] = marked.filter((faults) => faults.has('LOCAL_MICROPHONE') || faults.has('DEVICE'));
  return first?.has('LOCAL_MICROPHONE') ? 'microphone' : 'device';
}

/** The impairment is shown where it was caused; if that is not on its own path, next to its cause, or else at the listener. */
function rowOf(harmed: Harmed | undefined, marks: readonly [PathMark, PathMark], otherwise: 'own' | 'other'): PathRow {
  const harm = harmed === undefined ? '' : harmWord(harmed);
  const hasMark = marks.some((mark) => mark !== undefined);
  const isBad = marks.includes('bad');
  const segment = (mark: PathMark, side: 'own' | 'other'): PathSegment => {
    if (mark === 'possible' && (isBad || harm === '')) return { mark, harm: POSSIBLY };
    if (mark !== undefined) return { mark, harm };
    return !hasMark && harmed !== undefined && side === otherwise ? { mark: 'felt', harm } : { mark, harm: '' };
  };
  return [segment(marks[0], 'own'), segment(marks[1], 'other')];
}
