import type { FaultFindings } from './judge.ts';
import { canBeMutual } from './sentences.ts';
import { intersection, merged, secondsOfSpans, sharedPart, type Span } from './spans.ts';
import type { Finding, SideIndex } from './types.ts';

/** A finding that a sentence of the headline tells, and the group to which it belongs. */
export interface ToldHarm {
  readonly group: FaultFindings;
  readonly finding: Finding;
}

/** Another harm is named beside the first one if it spoiled at least this share of as many weighted seconds. */
const NAMED_SHARE = 0.3;

/** A harm is part of another one if at least this share of its time is. */
const MOSTLY = 0.5;

/** Two harms were at the same time if this share of both is common; reports and receiver reports differ by a few seconds. */
const TOGETHER = 0.6;
const SLACK_MS = 1_500;

/**
 * The worst harm that the sentence on another one does not tell: the other party's, or one at another time.
 * @returns `isSame` when it is the same harm to the other party at the same time, so that one sentence can tell both; null when there is none
 */
export function otherHarm(
  groups: readonly FaultFindings[],
  told: ToldHarm,
): (ToldHarm & { readonly isSame: boolean }) | null {
  const known = [
    ...sameCause(told.group, told.finding),
    ...groups.flatMap(({ findings }) => findings.filter((finding) => isSameLine(finding, told.finding))),
  ];
  const found = groups
    .flatMap((group) => group.findings.map((finding) => ({ group, finding, weight: untoldWeight(finding, known) })))
    .filter(({ weight }) => weight > 0 && weight >= told.finding.weight * NAMED_SHARE);
  const worst = found.toSorted((one, other) => other.weight - one.weight)[0];
  return worst === undefined
    ? null
    : { group: worst.group, finding: worst.finding, isSame: isSameHarm(told.finding, worst.finding) };
}

/** The findings whose times a finding's sentence tells: those of its group with its cause and kind. A harm to the other party has a sentence of its own. */
export const sameCause = ({ findings }: FaultFindings, told: Finding): readonly Finding[] =>
  findings.filter(
    (one) =>
      isSameKind(one, told) &&
      one.spoiled.every(({ speaker }) => told.spoiled.some((other) => other.speaker === speaker)),
  );

/** Whether the same words describe both: total loss is no gap, and what nobody noticed was not choppy. */
const isSameKind = (one: Finding, other: Finding): boolean =>
  one.cause === other.cause &&
  (one.isTotal ?? false) === (other.isTotal ?? false) &&
  (one.isAbsorbed ?? false) === (other.isAbsorbed ?? false);

/** Whether a sentence on both directions of `told`'s line covers a finding as well: it is about the same line. */
const isSameLine = (finding: Finding, told: Finding): boolean =>
  told.isBothDirections === true &&
  finding.isBothDirections === true &&
  (told.place.part === 'DIRECT_PATH' || finding.place.side === told.place.side);

/** How many weighted seconds of a finding are not told; 0 if most of them are. */
function untoldWeight(finding: Finding, told: readonly Finding[]): number {
  return finding.spoiled.reduce((sum, { speaker, spans, weight }) => {
    const own = merged(spans);
    const seconds = secondsOfSpans(own);
    const covered = secondsOfSpans(intersection(own, spansOf(told, speaker)));
    return seconds === 0 || covered >= seconds * MOSTLY ? sum : sum + weight * (1 - covered / seconds);
  }, 0);
}

const spansOf = (findings: readonly Finding[], speaker: SideIndex): Span[] =>
  merged(
    findings.flatMap(({ spoiled }) => spoiled.filter((one) => one.speaker === speaker).flatMap((one) => one.spans)),
  );

const isTelnyx = ({ place }: Finding): boolean => place.part === 'EDGE';

function isSameHarm(one: Finding, other: Finding): boolean {
  if (one.cause !== other.cause || !canBeMutual(one.cause) || isTelnyx(one) || isTelnyx(other)) return false;
  if ([one, other].some(({ isTotal, isAbsorbed }) => isTotal === true || isAbsorbed === true)) return false;
  if (one.spoiled.some(({ speaker }) => spansOf([other], speaker).length > 0)) return false;
  const [first, second] = [one, other].map(({ spoiled }) => merged(spoiled.flatMap(({ spans }) => spans)));
  if (first === undefined || second === undefined) return false;
  return sharedPart(first, second, SLACK_MS) >= TOGETHER && sharedPart(second, first, SLACK_MS) >= TOGETHER;
}
