/** How bad something is, in the page's three colours and signs. */
type Tone = 'critical' | 'warning' | 'info';

/** A stretch of time to shade, in seconds since the call's start. */
export interface Band {
  /** The issue's code; all stretches of one issue share it. */
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly severity: Tone;
  readonly isChosen: boolean;
}

/** An issue's stretch as a bar above the charts. */
export interface IssueBar extends Band {
  readonly title: string;
  /** Whether somebody meant it, or may have: hold or mute. */
  readonly meant?: 'surely' | 'maybe';
}

/** Something that happened at one moment. */
export interface Mark {
  readonly at: number;
  readonly title: string;
  readonly severity: Tone;
}
