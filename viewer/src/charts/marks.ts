/** Severity, shown in one of three colours and icons. */
type Tone = 'critical' | 'warning' | 'info';

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
  /** Whether it was intended, or may have been: hold or mute. */
  readonly meant?: 'surely' | 'maybe';
}

/** An event at one moment. */
export interface Mark {
  readonly at: number;
  readonly title: string;
  readonly severity: Tone;
}
