/** How bad it was for the people, in the colours of the verdict. */
type Tone = 'critical' | 'warning' | 'minor' | 'info';

/** A time span to shade, in seconds since the call's start. */
export interface Band {
  /** The issue's code; all spans of one issue share it. */
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly severity: Tone;
  readonly isChosen: boolean;
}

/** A span of an issue as a bar above the charts. */
export interface IssueBar extends Band {
  readonly title: string;
  /** What it meant for the two people; undefined until there is a verdict. */
  readonly effect?: 'harm' | 'maybe-intended' | 'intended' | 'none' | 'unknown';
}

/** An event at one moment. */
export interface Mark {
  readonly at: number;
  readonly title: string;
  /** Its kind, shown by shape, not by colour: an event is no harm. */
  readonly severity: 'critical' | 'warning' | 'info';
}

const RANK: Readonly<Record<Tone, number>> = { info: 0, minor: 1, warning: 2, critical: 3 };

/** Orders by severity, the worst last. */
export const bySeverity = (one: { readonly severity: Tone }, other: { readonly severity: Tone }): number =>
  RANK[one.severity] - RANK[other.severity];

/** The worst severity of some items; `info` if there are none. */
export const worstSeverity = <Kind extends Tone>(items: readonly { readonly severity: Kind }[]): Kind | 'info' =>
  items.toSorted(bySeverity).at(-1)?.severity ?? 'info';
