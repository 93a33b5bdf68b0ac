import type { Impact, SpoiledDirection } from './session/impact.ts';
import type { NextStep } from './session/next-steps.ts';
import type { Span } from './session/spans.ts';
import type { IntendedPart, Session, SessionEvidence, SideIndex } from './session/types.ts';

/** One side of a session that was judged. */
export interface PartyView {
  readonly session: Session;
  readonly side: SideIndex;
}

/** What its faults did. */
export interface ImpactView {
  readonly session: Session;
  readonly impact: Impact;
}

/** How one side was heard. */
export interface AffectedDirectionView {
  readonly session: Session;
  readonly direction: SpoiledDirection;
}

/** A hold or a mute. */
export interface IntendedPartView {
  readonly session: Session;
  readonly part: IntendedPart;
}

/** A stretch of it. */
export interface StretchView {
  readonly session: Session;
  readonly span: Span;
}

/** What someone should do. */
export interface StepView {
  readonly session: Session;
  readonly step: NextStep;
}

/** A statement about it. */
export interface SessionEvidenceView {
  readonly session: Session;
  readonly evidence: SessionEvidence;
}

/** A side, where there is one. */
export const partyView = (session: Session, side: SideIndex | null): PartyView | null =>
  side === null ? null : { session, side };
