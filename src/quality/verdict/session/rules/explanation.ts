import { sharedPart, type Span } from '../spans.ts';
import type { Finding, SideObservation, Session, SideIndex } from '../types.ts';

/** Receiver reports tell of the seconds before them, so that a stretch of loss begins and ends up to one of them off, in milliseconds. */
const RECEIVER_REPORT_MS = 6_000;

/** What was heard counts as explained when a cause covers at least this share of it. */
const MOSTLY = 0.5;

/** Of some findings on one side, the one that covers most of what the other side did or did not hear; null when none covers half of it. */
export function explanationOf(
  session: Session,
  findings: readonly Finding[],
  speaker: SideIndex,
  heard: readonly Pick<SideObservation, 'span'>[],
): Finding | null {
  const spans = heard.map(({ span }) => span);
  let best: Finding | null = null;
  let most = 0;
  for (const finding of findings) {
    const share = coveredBy(session, finding, speaker, spans);
    if (share >= MOSTLY && share > most) [best, most] = [finding, share];
  }
  return best;
}

/** The share of some spans in which a finding kept a speaker from being heard. */
function coveredBy(session: Session, finding: Finding, speaker: SideIndex, spans: readonly Span[]): number {
  const spoiled = finding.spoiled.filter((one) => one.speaker === speaker).flatMap((one) => one.spans);
  const slack =
    Math.min(RECEIVER_REPORT_MS, session.uncertaintyMs) + (isReported(finding) ? RECEIVER_REPORT_MS : 1_000);
  return sharedPart(spans, spoiled, slack);
}

const isReported = ({ cause }: Finding): boolean => cause === 'PACKETS_LOST' || cause === 'PACKETS_UNEVEN';
