import type { TicketLegFragment, TicketQuery } from '../../../client/src/documents.ts';
import { amount, duration, measure, words } from '../parts/format.ts';

type Asked = TicketQuery['calls'][number];
type Report = NonNullable<TicketLegFragment['reports']>[number];
type Issue = NonNullable<Report['quality']>['issues'][number];

/** A line of a ticket: text, with a label if it has one. */
export interface TicketLine {
  readonly name?: string;
  readonly text: string;
  /** `title` stands out; `code` is an id to be copied. */
  readonly kind: 'title' | 'text' | 'code' | 'link';
}

/** The maximum number of issue lines, which is enough for an hour. */
const MOST_ISSUES = 6;

const SEVERITY = { CRITICAL: 0, WARNING: 1, INFO: 2 } as const;

/**
 * A ticket about a call in at most twenty lines: what happened, how bad, what to do, both legs with person, device and scores, the
 * worst issues with their times in UTC, and the ids that support needs.
 * @param link an address that shows the call
 */
export function ticketLines(call: Asked, link: string): TicketLine[] {
  const { verdict } = call;
  const legs = legsOf(call);
  const [own] = legs;
  const session = own?.reports?.[0]?.correlation.telnyxSessionId;
  const step = verdict?.nextSteps.find(({ actor }) => actor !== 'NOBODY');
  return [
    { kind: 'title', text: plain(verdict?.headline ?? 'The verdict is not available.') },
    ...(verdict ? [{ kind: 'text', name: 'Impact', text: impactOf(verdict) } as const] : []),
    ...(step ? [{ kind: 'text', name: `Next step (${words(step.actor)})`, text: plain(step.action) } as const] : []),
    { kind: 'text', name: 'Call', text: plain(callOf(call)) },
    ...legs.map((leg) => ({ kind: 'text', name: plain(personOf(leg, call)), text: plain(deviceOf(leg)) }) as const),
    ...issueLines(legs, call),
    ...(session ? [{ kind: 'code', name: 'Telnyx session', text: plain(session) } as const] : []),
    ...legs.map(
      (leg) => ({ kind: 'code', name: `Ids of ${plain(personOf(leg, call))}`, text: plain(idsOf(leg)) }) as const,
    ),
    { kind: 'link', name: 'Report', text: link },
  ];
}

/** The call's own leg and, if the session has one, the other Voice SDK leg. */
function legsOf(call: Asked): TicketLegFragment[] {
  const other = call.reports?.flatMap(({ correlation }) => correlation.otherLegs ?? [])[0];
  return other ? [call, other] : [call];
}

function impactOf({ impact, confidence, outcome, sipCode, hangupCause }: NonNullable<Asked['verdict']>): string {
  const { level, spoiledSeconds, talkSeconds } = impact;
  const spoiled =
    spoiledSeconds > 0
      ? `, ${amount(spoiledSeconds, 0)} s${talkSeconds === null ? '' : ` of ${amount(talkSeconds, 0)} s`} affected`
      : '';
  const cause = [sipCode !== null && `SIP ${sipCode}`, hangupCause].filter(Boolean).join(', ');
  const ended = outcome === 'UNKNOWN' ? '' : `; ${words(outcome).toLowerCase()}${cause && ` (${plain(cause)})`}`;
  return `${words(level).toLowerCase()}${spoiled}; ${words(confidence).toLowerCase()} confidence${ended}`;
}

function callOf({ detailRecord, reports }: Asked): string {
  const summary = reports?.[0]?.summary;
  const from = detailRecord?.callerNumber ?? summary?.callerNumber ?? 'unknown number';
  const to = detailRecord?.destinationNumber ?? summary?.destinationNumber ?? 'unknown number';
  const startedAt = detailRecord?.startedAt ?? summary?.startedAt;
  const seconds = detailRecord?.callSeconds ?? summary?.durationSeconds;
  const started = startedAt ? `${startedAt.slice(0, 10)} ${timeUtc(startedAt)} UTC` : 'start not known';
  return `${from} → ${to}, ${started}${seconds === null || seconds === undefined ? '' : `, ${duration(seconds)}`}`;
}

function personOf(leg: TicketLegFragment, { verdict }: Asked): string {
  const named = verdict?.parties.find(({ callId }) => callId === leg.callId)?.name;
  return leg.detailRecord?.agent ?? named ?? leg.callId;
}

/** Device, SDK and scores of a leg. */
function deviceOf({ reports }: TicketLegFragment): string {
  const [report] = reports ?? [];
  if (!report) return 'no report is stored';
  const { sdk, quality } = report;
  const device = deviceIn(sdk.userAgent);
  const name = [sdk.name ?? words(sdk.platform), sdk.version].filter(Boolean).join(' ');
  const scores = quality
    ? `MOS ${amount(quality.inbound.mos.average, 1)} received, ${amount(quality.outbound.mos.average, 1)} sent; ` +
      `loss ${amount(quality.inbound.lossPercent.average, 1)} % / ${amount(quality.outbound.lossPercent.average, 1)} %; ` +
      `round trip ${amount(quality.roundTripTimeMs.average, 0)} ms`
    : 'not scored';
  return [device, name, scores].filter(Boolean).join('; ');
}

/** Browser or device, as SDKs put it in brackets: `TelnyxRTC/2.27.10 (JS; Chrome 156)`. */
function deviceIn(userAgent: string | null): string | undefined {
  const start = userAgent?.indexOf('(') ?? -1;
  const end = userAgent?.indexOf(')', start) ?? -1;
  if (!userAgent || start === -1 || end === -1) return undefined;
  return userAgent
    .slice(start + 1, end)
    .split(';')
    .map((part) => part.trim())
    .filter((part) => !/^(?:JS|Flutter)$/.test(part))
    .join(', ');
}

function issueLines(legs: readonly TicketLegFragment[], call: Asked): TicketLine[] {
  const found = legs
    .flatMap((leg) =>
      (leg.reports ?? []).flatMap(({ quality }) => (quality?.issues ?? []).map((issue) => ({ issue, leg }))),
    )
    .sort(
      (one, other) =>
        SEVERITY[one.issue.severity] - SEVERITY[other.issue.severity] ||
        other.issue.affectedSeconds - one.issue.affectedSeconds,
    );
  const shown = found.slice(0, MOST_ISSUES);
  const rest = found.length - shown.length;
  return [
    ...shown.map(
      ({ issue, leg }) =>
        ({ kind: 'text', name: words(issue.code), text: plain(`${personOf(leg, call)}: ${issueOf(issue)}`) }) as const,
    ),
    ...(rest > 0
      ? [{ kind: 'text', text: `${rest} more ${rest === 1 ? 'issue' : 'issues'} in the report` } as const]
      : []),
  ];
}

function issueOf({ start, end, episodes, affectedSeconds, worstValue, unit }: Issue): string {
  const when = start ? `${timeUtc(start)}${end && end !== start ? ` to ${timeUtc(end)}` : ''} UTC` : 'time not known';
  const many = episodes.length > 1 ? `, ${amount(affectedSeconds, 0)} s in ${episodes.length} episodes` : '';
  return `${when}${many}${worstValue === null ? '' : `, worst ${measure(worstValue, unit)}`}`;
}

function idsOf({ callId, reports }: TicketLegFragment): string {
  const { telnyxLegId, voiceSdkSessionId } = reports?.[0]?.correlation ?? {};
  return [
    `call ${callId}`,
    telnyxLegId && `leg ${telnyxLegId}`,
    voiceSdkSessionId && `SDK session ${voiceSdkSessionId}`,
  ]
    .filter(Boolean)
    .join(', ');
}

const timeUtc = (instant: string): string => new Date(instant).toISOString().slice(11, 19);

/** Text from a client, on one line and without invisible characters. */
const plain = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
