import { at, clientOf, statement } from '../finding.ts';
import { sharedPart, type Span } from '../spans.ts';
import type { Cause, Finding, Part, Session, SideIndex } from '../types.ts';

/** What a network does, in one direction each. */
const NETWORK: ReadonlySet<Cause> = new Set(['PACKETS_LOST', 'PACKETS_UNEVEN', 'NOT_LET_OUT', 'NOTHING_ARRIVED']);

/** Two directions were bad at the same time when this share of the shorter one's time is common to both. */
const MOSTLY = 0.6;

/** Receiver reports are off by up to one report interval at both ends, in milliseconds. */
const SLACK_MS = 6_000;

/**
 * Marks the findings in which both directions of one client were bad at the same time: that points at what they share, the client's own
 * line, and neither direction can be blamed for certain.
 */
export function markBothDirections(session: Session, findings: readonly Finding[]): Finding[] {
  const marked = new Map<Finding, Finding>();
  for (const side of [0, 1] as const) {
    const out = findings.filter((finding) => isOn(session, finding, side, 'UPLINK'));
    const into = findings.filter((finding) => isOn(session, finding, side, 'DOWNLINK'));
    for (const one of out)
      for (const other of into) {
        if (!areTogether(one, other)) continue;
        marked.set(one, asShared(session, side, marked.get(one) ?? one, other));
        marked.set(other, asShared(session, side, marked.get(other) ?? other, one));
      }
  }
  return findings.map((finding) => marked.get(finding) ?? finding);
}

/** Whether a finding concerns the network in one direction of a client; on a direct path, the path in that direction. */
function isOn({ isDirect }: Session, { cause, place }: Finding, side: SideIndex, part: Part): boolean {
  if (!NETWORK.has(cause)) return false;
  if (place.part === 'DIRECT_PATH') return isDirect && (part === 'UPLINK') === (place.side === side);
  return place.side === side && place.part === part;
}

function areTogether(one: Finding, other: Finding): boolean {
  const [first, second] = [spansOf(one), spansOf(other)];
  return Math.max(sharedPart(first, second, SLACK_MS), sharedPart(second, first, SLACK_MS)) >= MOSTLY;
}

const spansOf = ({ spoiled }: Finding): Span[] => spoiled.flatMap(({ spans }) => [...spans]);

function asShared(session: Session, side: SideIndex, finding: Finding, other: Finding): Finding {
  if (finding.isBothDirections === true) return finding;
  const text = `both directions of ${clientOf(session, side)} were bad at the same moments: they share that client's own line.`;
  return {
    ...finding,
    isBothDirections: true,
    confidence: finding.confidence === 'HIGH' ? 'MEDIUM' : finding.confidence,
    alternatives: [...finding.alternatives, other.place, at(side, 'MEDIA_PATH')],
    evidence: [...finding.evidence, statement('CONTEXT', text, { side })],
  };
}
