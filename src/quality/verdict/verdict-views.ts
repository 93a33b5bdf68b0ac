import type { Impact, SpoiledDirection } from './session/impact.ts';
import type { NextStep } from './session/next-steps.ts';
import type { Span } from './session/spans.ts';
import type { IntendedPart, Session, SessionEvidence, SideIndex } from './session/types.ts';

/** One side of a judged session. */
export interface PartyView {
  readonly session: Session;
  readonly side: SideIndex;
}

/** The impact of its faults. */
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

/** A span of the session. */
export interface StretchView {
  readonly session: Session;
  readonly span: Span;
}

/** A recommended step. */
export interface StepView {
  readonly session: Session;
  readonly step: NextStep;
}

/** A statement about the session. */
export interface SessionEvidenceView {
  readonly session: Session;
  readonly evidence: SessionEvidence;
}

/** A side, if there is one. */
export const partyView = (session: Session, side: SideIndex | null): PartyView | null =>
  side === null ? null : { session, side };
