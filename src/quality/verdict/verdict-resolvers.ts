import { Memo } from '../../operation/memo.ts';
import { parseCallId } from '../../reports/call-id.ts';
import type { Report } from '../../reports/report.ts';
import type { Resolvers } from '../../graphql/generated/resolvers.ts';
import { legOf } from '../report-analysis.ts';
import { effectOf, placesOf } from './session/effects.ts';
import { otherOf } from './session/types.ts';
import { nameOf } from './session/phrases.ts';
import { verdictOfCall } from './verdict-of-call.ts';
import type { SessionVerdict } from './session/verdict.ts';
import { partyView } from './verdict-views.ts';

/** The latest time that a Date can hold, in epoch milliseconds. */
const LATEST_TIME = 8.64e15;

const at = (time: number): Date | null => (Math.abs(time) <= LATEST_TIME ? new Date(time) : null);

/** A time that is always valid, like the bounds of a report's spans. */
const sure = (time: number): Date => at(time) ?? new Date(0);

// The same call under several names is judged once. A call's list of reports lives as long as one operation.
const verdicts = new Memo<readonly Report[], Promise<SessionVerdict>>();

export const verdictResolvers = {
  Call: {
    verdict: async ({ callId, refresh }, { useOtherLeg }, { loaders, sessionSource }) => {
      const reports = await (refresh === true ? loaders.freshReports : loaders.reports).load(parseCallId(callId));
      return verdicts.get(reports, `${callId} ${useOtherLeg}`, () =>
        verdictOfCall(callId, reports, { joins: useOtherLeg ? sessionSource : undefined, legOf }),
      );
    },
  },
  SessionVerdict: {
    outcome: ({ outcome }) => outcome.kind,
    sipCode: ({ outcome }) => outcome.sipCode,
    hangupCause: ({ outcome }) => outcome.cause,
    endedBy: ({ session, outcome }) => partyView(session, outcome.endedBy),
    impact: ({ session, impact }) => ({ session, impact }),
    meantSilences: ({ session, meant }) => (meant?.parts ?? []).map((part) => ({ session, part })),
    nextSteps: ({ session, nextSteps }) => nextSteps.map((step) => ({ session, step })),
    evidence: ({ session, evidence }) => evidence.map((item) => ({ session, evidence: item })),
    parties: ({ session }) => [
      { session, side: 0 },
      { session, side: 1 },
    ],
  },
  MeantSilence: {
    kind: ({ part }) => part.kind,
    party: ({ session, part }) => ({ session, side: part.side }),
    stretch: ({ session, part }) => ({ session, span: part.span }),
  },
  SessionParty: {
    callId: ({ session, side }) => session.sides[side].party.callId,
    telnyxLegId: ({ session, side }) => session.sides[side].party.telnyxLegId,
    name: ({ session, side }) => nameOf(session, side),
    isOwn: ({ side }) => side === 0,
    hasReport: ({ session, side }) => session.sides[side].reports.length > 0,
    clockAheadMs: ({ session, side }) => session.sides[side].reports[0]?.leg.clockAheadMs ?? null,
  },
  CallImpact: {
    level: ({ impact }) => impact.level,
    spoiledSeconds: ({ impact }) => impact.spoiledSeconds,
    spoiledShare: ({ impact }) => impact.spoiledShare,
    talkSeconds: ({ impact }) => impact.talkSeconds,
    atEnd: ({ impact }) => impact.atEnd,
    affected: ({ session, impact }) => impact.directions.map((direction) => ({ session, direction })),
  },
  AffectedDirection: {
    speaker: ({ session, direction }) => ({ session, side: direction.speaker }),
    listener: ({ session, direction }) => ({ session, side: otherOf(direction.speaker) }),
    spoiledSeconds: ({ direction }) => direction.seconds,
    weightedSeconds: ({ direction }) => direction.weight,
    effect: ({ direction }) => effectOf(direction),
    faults: ({ direction }) => placesOf(direction).faults,
    alternatives: ({ direction }) => placesOf(direction).alternatives,
    stretches: ({ session, direction }) => direction.spans.map((span) => ({ session, span })),
  },
  SessionStretch: {
    start: ({ span }) => sure(span.from),
    end: ({ span }) => sure(span.to),
    fromSecond: ({ session, span }) => (span.from - session.origin) / 1_000,
    toSecond: ({ session, span }) => (span.to - session.origin) / 1_000,
  },
  NextStep: {
    actor: ({ step }) => step.actor,
    party: ({ session, step }) => partyView(session, step.side),
    action: ({ step }) => step.action,
    reason: ({ step }) => step.reason,
    quote: ({ step }) => step.quote,
  },
  SessionEvidence: {
    stance: ({ evidence }) => evidence.stance,
    statement: ({ evidence }) => evidence.statement,
    party: ({ session, evidence }) => partyView(session, evidence.side),
    stretch: ({ session, evidence: { span } }) =>
      span === null || at(span.from) === null || at(span.to) === null ? null : { session, span },
    reportId: ({ session, evidence: { report, side } }) => {
      if (report === null || side === null) return null;
      return session.sides[side].reportIds[session.sides[side].reports.indexOf(report)] ?? null;
    },
    reportStart: ({ evidence: { report, span } }) =>
      report === null || span === null ? null : at(span.from + report.leg.clockAheadMs),
    reportEnd: ({ evidence: { report, span } }) =>
      report === null || span === null ? null : at(span.to + report.leg.clockAheadMs),
    issue: ({ evidence }) => evidence.issue,
    values: ({ evidence }) => evidence.values,
  },
} satisfies Resolvers;
