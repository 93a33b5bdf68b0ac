import { Coverage } from '../coverage.ts';
import type { Finding, SideObservation, Session, SessionEvidence, SideIndex } from '../types.ts';

/** Receiver reports cover the seconds before them, so a span of loss is off by up to one report interval at both ends, in milliseconds. */
const RECEIVER_REPORT_MS = 6_000;

/** What was heard counts as explained when a cause covers at least this share of it. */
const MOSTLY = 0.5;

/**
 * Looks for explanations among the findings of one side: the one that covers most of what the other side did or did not hear, at least half
 * of it.
 */
export function explanations(session: Session, findings: readonly Finding[], speaker: SideIndex): Explain {
  const candidates = findings.map((finding) => ({ finding, coverage: coverageOf(session, finding, speaker) }));
  return (heard) => {
    const spans = heard.map(({ span }) => span);
    let best: Finding | null = null;
    let most = 0;
    for (const { finding, coverage } of candidates) {
      const share = coverage.shareOf(spans);
      if (share >= MOSTLY && share > most) [best, most] = [finding, share];
    }
    return best;
  };
}

/** Finds what explains some observations; null when nothing does. */
type Explain = (heard: readonly Pick<SideObservation, 'span'>[]) => Finding | null;

/** Observations grouped by what explains them. */
export function byExplanation(
  observations: readonly SideObservation[],
  explain: Explain,
): { readonly unexplained: SideObservation[]; readonly explained: ReadonlyMap<Finding, SideObservation[]> } {
  const unexplained: SideObservation[] = [];
  const explained = new Map<Finding, SideObservation[]>();
  for (const one of observations) {
    const explanation = explain([one]);
    const known = explanation === null ? unexplained : explained.get(explanation);
    if (known !== undefined) known.push(one);
    else if (explanation !== null) explained.set(explanation, [one]);
  }
  return { unexplained, explained };
}

/** Evidence that observations add to the findings that explain them. */
export const evidenceFor = (
  explained: ReadonlyMap<Finding, SideObservation[]>,
  tell: (observations: readonly SideObservation[]) => SessionEvidence[],
): ReadonlyMap<Finding, readonly SessionEvidence[]> =>
  new Map([...explained].map(([finding, observations]) => [finding, tell(observations)]));

/** When a finding kept a speaker from being heard. */
function coverageOf(session: Session, finding: Finding, speaker: SideIndex): Coverage {
  const spoiled = finding.spoiled.filter((one) => one.speaker === speaker).flatMap((one) => one.spans);
  const slack =
    Math.min(RECEIVER_REPORT_MS, session.uncertaintyMs) + (isReported(finding) ? RECEIVER_REPORT_MS : 1_000);
  return new Coverage(spoiled, slack);
}

const isReported = ({ cause }: Finding): boolean => cause === 'PACKETS_LOST' || cause === 'PACKETS_UNEVEN';
