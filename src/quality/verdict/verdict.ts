import { rowSeconds, spanSeconds } from '../rules/runs.ts';
import { averageOf, greatestOf, leastOf, maximumOf } from '../statistics.ts';
import { applyHangupStats, applyOtherLeg } from './corroborate.ts';
import { wholeCall } from './statements.ts';
import { suspectsOf } from './suspects.ts';
import type { Confidence, Fault, LegView, Suspect, Verdict, VerdictContext, VerdictEvidence } from './types.ts';
import { confidenceWords, faultNames, figure, seconds as inWords, when } from './words.ts';

/** Below this many weighted seconds nothing was spoiled that anybody would call about. */
const LEAST_HARM = 1;

/** A second fault is named beside the first when it did at least this share of its harm. */
const ALSO_SHARE = 0.3;

/** With fewer intervals than this, a call was too short to be sure that nothing was wrong. */
const FEW_INTERVALS = 10;

/**
 * Says where the fault of a call lies. Pure: the own report's track and issues, and, where they could be had, the other leg's
 * and what `call.hangup` measured. Of several faults the one that spoiled most of the call; a fault that the data does not
 * show is never named.
 */
export function verdictOf(leg: LegView, context: VerdictContext = {}): Verdict {
  const { suspects } = suspectsOf(leg);
  const corroborated = applyHangupStats(leg, applyOtherLeg(leg, suspects, context), context);
  const notes = (context.notes ?? []).map((note) => wholeCall('CONTEXT', note));
  const ranked = rank(corroborated.suspects).filter(({ harm }) => harm >= LEAST_HARM);
  const [first, ...others] = ranked;
  const extra = [...corroborated.evidence, ...notes];
  if (first === undefined) return withoutFault(leg, corroborated.suspects, extra);
  const also = others.filter(({ fault, harm }) => fault !== first.fault && harm >= first.harm * ALSO_SHARE);
  const confidence = confidenceOf(leg, first);
  return {
    fault: first.fault,
    confidence,
    also: also.map(({ fault }) => fault),
    alternatives: first.alternatives.filter((fault) => !also.some((other) => other.fault === fault)),
    summary: summaryOf(leg, first, also, confidence),
    evidence: [...first.evidence, ...others.flatMap(asContext), ...extra],
  };
}

/** One suspect a fault, its harm the greatest of those that speak for it, by harm. */
function rank(suspects: readonly Suspect[]): Suspect[] {
  const byFault = new Map<Fault, Suspect>();
  for (const suspect of suspects.toSorted((one, other) => other.harm - one.harm)) {
    const known = byFault.get(suspect.fault);
    if (known === undefined) byFault.set(suspect.fault, suspect);
    else byFault.set(suspect.fault, { ...known, evidence: [...known.evidence, ...suspect.evidence] });
  }
  return [...byFault.values()];
}

/** What else was wrong speaks neither for nor against the first fault: both may have been. */
const asContext = ({ evidence }: Suspect): VerdictEvidence[] =>
  evidence.filter(({ start }) => start !== null).map((item) => ({ ...item, stance: 'CONTEXT' }));

function confidenceOf({ facts, track }: LegView, first: Suspect): Confidence {
  let level = LEVELS.indexOf(first.confidence);
  if (facts.missingSegments.length > 0 || track.length < FEW_INTERVALS) level -= 1;
  return LEVELS[Math.max(0, level)] ?? 'LOW';
}

const LEVELS: readonly Confidence[] = ['LOW', 'MEDIUM', 'HIGH'];

function summaryOf(leg: LegView, first: Suspect, also: readonly Suspect[], confidence: Confidence): string {
  const times = first.evidence.filter(({ start, stance }) => start !== null && stance === 'FOR');
  const start = leastOf(times.map((evidence) => evidence.start ?? Infinity)) ?? Infinity;
  const end = greatestOf(times.map((evidence) => evidence.end ?? -Infinity)) ?? -Infinity;
  const time = Number.isFinite(start) ? `, ${when(leg, start, Number.isFinite(end) ? end : start)}` : '';
  const besides = also.map(({ fault, what }) => ` Besides, ${faultNames[fault]}: ${what}.`).join('');
  const { alternatives } = first;
  const doubt =
    alternatives.length === 0 ? '' : `; may be ${alternatives.map((fault) => faultNames[fault]).join(' or ')} instead`;
  return `${capital(faultNames[first.fault])}: ${first.what}${time}.${besides} Confidence ${confidenceWords[confidence]}${doubt}.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What is said to be in order, as far as it is known. */
const IN_ORDER = [
  ['inboundLossPercent', 'loss'],
  ['inboundJitterMs', 'jitter'],
  ['roundTripTimeMs', 'round trip'],
  ['inboundAudioLevel', 'the level of the far side'],
  ['outboundAudioLevel', 'the level of the microphone'],
  ['outboundLossPercent', 'loss on the way out'],
] as const;

/** Nothing that spoiled the call: sure if there was enough to see, silent about what could not be seen. */
function withoutFault(leg: LegView, minor: readonly Suspect[], extra: readonly VerdictEvidence[]): Verdict {
  const { track, facts, issues } = leg;
  if (maximumOf(track.values.inboundPacketsReceived) === null || track.length < 2) {
    return {
      fault: 'CANNOT_TELL',
      confidence: 'LOW',
      also: [],
      alternatives: [],
      summary: `Cannot tell: the report has ${track.length === 0 ? 'no interval' : 'too few intervals'} to judge the audio by.`,
      evidence: [wholeCall('CONTEXT', `${track.length} intervals with readable values.`), ...extra],
    };
  }
  const seconds = rowSeconds(track);
  const evidence: VerdictEvidence[] = [];
  const say = (what: string, name: keyof typeof track.values, unit: string): void => {
    const average = averageOf(track.values[name], seconds);
    const most = maximumOf(track.values[name]);
    evidence.push(
      average === null || most === null
        ? wholeCall('CONTEXT', `${what} is not known.`)
        : wholeCall('FOR', `${what}: ${figure(average)} ${unit} on average, ${figure(most)} ${unit} at most.`),
    );
  };
  say('Loss on the way in', 'inboundLossPercent', '%');
  say('Jitter on the way in', 'inboundJitterMs', 'ms');
  say('Round trip', 'roundTripTimeMs', 'ms');
  say('Loss on the way out, by Telnyx', 'outboundLossPercent', '%');
  for (const { code, meaning, start, end } of issues)
    evidence.push({ stance: 'CONTEXT', statement: meaning, issue: code, start, end, rows: null });
  evidence.push(
    ...minor.flatMap(({ evidence: own }) => own.map((item): VerdictEvidence => ({ ...item, stance: 'AGAINST' }))),
  );
  const blind = maximumOf(track.values.outboundLossPercent) === null;
  const length = spanSeconds(track, 0, track.length - 1);
  const incomplete = facts.missingSegments.length > 0;
  let level = track.length < FEW_INTERVALS || blind ? 1 : 2;
  if (incomplete || minor.length > 0) level -= 1;
  const confidence = LEVELS[Math.max(0, level)] ?? 'LOW';
  const unseen = [
    blind ? 'nothing is known of how the audio arrived at Telnyx' : '',
    incomplete ? 'parts of the report are missing' : '',
    track.length < FEW_INTERVALS ? 'the call was short' : '',
  ].filter((text) => text !== '');
  const inOrder = IN_ORDER.filter(([name]) => maximumOf(track.values[name]) !== null).map(([, words]) => words);
  const noted =
    issues.length === 0
      ? `in order were ${inOrder.join(', ')}.`
      : `noted, but brief or harmless: ${issues.map(({ code }) => code).join(', ')}.`;
  return {
    fault: 'NONE',
    confidence,
    also: [],
    alternatives: [],
    summary: `No fault found in ${inWords(length)} of audio; ${noted} Confidence ${confidenceWords[confidence]}${unseen.length === 0 ? '' : `: ${unseen.join(', ')}`}.`,
    evidence: [...evidence, ...extra],
  };
}
