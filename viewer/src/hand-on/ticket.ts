import type { HeadReport, Judged } from '../call/answers.ts';
import { FAULTS } from '../call/faults.ts';
import { directionOf } from '../call/issue-bars.ts';
import type { SessionJudgedFragment } from '../generated/graphql.ts';
import { amount, duration, words } from '../parts/format.ts';

interface TicketInput {
  readonly report: HeadReport;
  readonly quality: Judged;
  readonly verdict: SessionJudgedFragment;
  /** Epoch milliseconds of 0 on the charts' axis. */
  readonly origin: number | undefined;
  readonly link: string;
}

/** A call in Markdown, for a ticket: the verdict, what it rests on, and the ids that support will ask for. */
export function toTicket({ report, quality, verdict, origin, link }: TicketInput): string {
  const { inbound, outbound, roundTripTimeMs, issues } = quality;
  const { summary, sdk, correlation } = report;
  const ids = [
    ['Call', report.callId],
    ['Telnyx leg', correlation.telnyxLegId],
    ['Telnyx session', correlation.telnyxSessionId],
    ['SDK session', correlation.voiceSdkSessionId],
    ['SDK connection', correlation.voiceSdkId],
    ['Organization', correlation.organizationId],
  ] as const;
  const at = (instant: string | null | undefined): string =>
    instant && origin !== undefined ? duration((Date.parse(instant) - origin) / 1000) : '?';
  const score = (name: string, { mos, lossPercent, jitterMs }: Judged['inbound']): string =>
    `| ${name} | ${amount(mos.average, 2)} | ${amount(lossPercent.average, 2)} | ${amount(jitterMs.average, 1)} | ${amount(roundTripTimeMs.average, 0)} |`;
  return [
    `## ${FAULTS[verdict.fault].title} (${words(verdict.confidence).toLowerCase()} confidence)`,
    '',
    plain(verdict.summary),
    '',
    `${plain(summary.callerNumber ?? '?')} → ${plain(summary.destinationNumber ?? '?')}, ${summary.startedAt ?? 'unknown time'}, ${summary.durationSeconds === null ? 'unknown length' : duration(summary.durationSeconds)}, ${plain([sdk.name ?? sdk.platform, sdk.version].filter(Boolean).join(' '))}`,
    '',
    '| | MOS | Loss % | Jitter ms | RTT ms |',
    '|---|---|---|---|---|',
    score('Received', inbound),
    score('Sent', outbound),
    ...(issues.length === 0 ? [] : ['', '### Issues', '']),
    ...issues.map(
      (issue) =>
        `- **${words(issue.code)}** (${words(issue.severity).toLowerCase()}, ${directionOf(issue)}), ${at(issue.start)} to ${at(issue.end)}${issue.worstValue === null ? '' : `, worst ${amount(issue.worstValue)} ${issue.unit ?? ''}`.trimEnd()}`,
    ),
    ...(verdict.evidence.length === 0 ? [] : ['', '### Evidence', '']),
    ...verdict.evidence.map(({ stance, statement }) => `- ${words(stance)}: ${plain(statement)}`),
    '',
    '### Ids',
    '',
    ...ids.flatMap(([name, value]) => (value ? [`- ${name}: \`${value.replaceAll('`', '')}\``] : [])),
    '',
    link,
    '',
  ].join('\n');
}

/** Text that came from a client, kept from being read as Markdown or HTML. */
const plain = (text: string): string =>
  text.replaceAll(/[\\`*_[\]<>|]/g, (sign) => `\\${sign}`).replaceAll(/\s+/g, ' ');
