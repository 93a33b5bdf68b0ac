import type { Confidence, Fault } from '../quality/verdict/types.ts';
import type { IssueCode } from '../quality/issues/rules/catalogue/issue-kind.ts';
import type { SdkPlatform } from '../reports/normalise/sdk.ts';

/** From mild to severe. */
export const IMPACT_LEVELS = ['NONE', 'MINOR', 'NOTICEABLE', 'SEVERE'] as const;
export const OUTCOMES = ['COMPLETED', 'DROPPED', 'NOT_ANSWERED', 'REFUSED', 'NOT_CONNECTED', 'UNKNOWN'] as const;

export type ImpactLevel = (typeof IMPACT_LEVELS)[number];
type Outcome = (typeof OUTCOMES)[number];

/** The figures of a call, in the order of the digest's bytes. Milliseconds, percent, and scores from 1 to 4.5. */
export const FIGURES = [
  'mosReceived',
  'mosSent',
  'roundTripMs',
  'jitterMs',
  'lossPercent',
  'sentJitterMs',
  'sentLossPercent',
  'concealedPercent',
] as const;

export type FigureName = (typeof FIGURES)[number];

/** A figure of a call; null when nothing was measured. Loss is relative to all packets and has no maximum. */
export interface Figure {
  readonly average: number | null;
  readonly maximum: number | null;
}

/** The circumstances of a call according to its report; null where unknown. */
export interface ReportedCircumstances {
  readonly sdkVersion: string | null;
  readonly browser: string | null;
  readonly operatingSystem: string | null;
  readonly codec: string | null;
  readonly path: string | null;
  readonly region: string | null;
}

export interface IssueDigest {
  readonly code: IssueCode;
  readonly seconds: number;
}

/** What is kept of a call once its reports have been judged: at most `MAX_DIGEST_BYTES` when encoded. */
export interface CallDigest {
  /** Whether all reports of the call have ended, so that the digest is final. */
  readonly isFinal: boolean;
  readonly outcome: Outcome;
  readonly fault: Fault;
  readonly confidence: Confidence;
  readonly impact: ImpactLevel;
  readonly spoiledSeconds: number;
  readonly talkSeconds: number | null;
  /** One entry per code, in the order of `ISSUE_CODES`. */
  readonly issues: readonly IssueDigest[];
  readonly figures: Readonly<Record<FigureName, Figure>>;
  readonly platform: SdkPlatform;
  readonly circumstances: ReportedCircumstances;
}
