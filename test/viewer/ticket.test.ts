import { describe, expect, it } from '@jest/globals';
import { ticketLines } from '../../viewer/src/hand-on/ticket-lines.ts';
import { ticketHtml, ticketText } from '../../viewer/src/hand-on/ticket.ts';
import type { TicketLegFragment, TicketQuery } from '../../client/src/documents.ts';

type Call = TicketQuery['calls'][number];
type Report = NonNullable<Call['reports']>[number];
type Issue = NonNullable<NonNullable<TicketLegFragment['reports']>[number]['quality']>['issues'][number];

const side = { mos: { average: 4.12 }, lossPercent: { average: 2.5 } };

const issue = (code: Issue['code'], episodes: number, affectedSeconds: number): Issue => ({
  ...{ code, severity: 'WARNING', direction: 'INBOUND', affectedSeconds, worstValue: 12, unit: '%' },
  ...{ start: '2026-11-22T12:09:44.000Z', end: '2026-11-22T13:00:00.000Z' },
  episodes: Array.from({ length: episodes }, () => ({ start: '2026-11-22T12:09:44.000Z' })),
});

function legOf(callId: string, agent: string, issues: Issue[], userAgent = 'TelnyxRTC/2.27.10 (JS; Chrome 156)') {
  const report = {
    id: `${callId}~1`,
    sdk: { name: 'TelnyxRTC', platform: 'JAVASCRIPT', version: '2.27.10', userAgent },
    correlation: {
      ...{ telnyxSessionId: 'session-1', telnyxLegId: `leg-of-${callId}`, voiceSdkSessionId: null },
      ...{ organizationId: null, otherLegs: null },
    },
    summary: {
      ...{ callerNumber: '+13125550177', destinationNumber: '+13125550123', direction: 'OUTBOUND' },
      ...{ startedAt: '2026-11-22T12:09:24.000Z', durationSeconds: 3600 },
    },
    quality: { inbound: side, outbound: side, roundTripTimeMs: { average: 134 }, issues },
  } as unknown as Report;
  return { callId, detailRecord: { agent }, reports: [report] } as unknown as TicketLegFragment & { reports: Report[] };
}

function callOf(issues: Issue[], headline = 'agent-anna heard gaps.'): Call {
  const own = legOf('call-1', 'agent-anna', issues);
  const other = legOf('call-2', 'agent-ben', [], 'TelnyxVoiceSDK/4.3.0 (Flutter; Android 15)');
  own.reports[0]!.correlation.otherLegs = [other];
  const verdict = {
    ...{ fault: 'DOWNLINK', confidence: 'MEDIUM', headline, outcome: 'COMPLETED', hangupCause: null, sipCode: null },
    impact: { level: 'SEVERE', spoiledSeconds: 1805, talkSeconds: 3600 },
    nextSteps: [{ actor: 'USER', action: 'agent-anna: try a cable.' }],
    parties: [],
  };
  return { ...own, verdict } as unknown as Call;
}

const LINK = 'https://here.example/calls/call-1?t=1..2';

describe('a ticket', () => {
  const many = callOf([
    issue('HIGH_PACKET_LOSS', 180, 1661),
    ...(
      ['HIGH_RTT', 'HIGH_JITTER', 'LOW_MOS', 'AUDIO_CONCEALED', 'MEDIA_GAP', 'ONE_WAY_AUDIO', 'ICE_TROUBLE'] as const
    ).map((code) => issue(code, 1, 3)),
  ]);

  it('of an hour fits twenty lines, with both legs, the worst issues in UTC, and the ids', () => {
    const text = ticketText(ticketLines(many, LINK));
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(20);
    expect(text).toMatch(
      /^agent-anna heard gaps\.\nImpact: severe, 1,805 s of 3,600 s affected; medium confidence; completed\n/,
    );
    expect(text).toContain('Next step (User): agent-anna: try a cable.');
    expect(text).toContain('+13125550177 → +13125550123, 2026-11-22 12:09:24 UTC, 1:00:00');
    expect(text).toContain('agent-anna: Chrome 156; TelnyxRTC 2.27.10; MOS 4.1 received');
    expect(text).toContain('agent-ben: Android 15; TelnyxRTC 2.27.10');
    expect(text).toContain(
      'High packet loss: agent-anna: 12:09:44 to 13:00:00 UTC, 1,661 s in 180 episodes, worst 12 %',
    );
    expect(text).toContain('2 more issues in the report');
    expect(text).toContain('Telnyx session: session-1\n');
    expect(text).toContain('Ids of agent-ben: call call-2, leg leg-of-call-2');
    expect(text).toContain(LINK);
  });

  it('has each thing that a client wrote on one line, and never as markup', () => {
    const lines = ticketLines(callOf([], 'a<script>alert(1)</script>\n\n"b"\u202e & \'c\''), `${LINK}&x="><img>`);
    expect(ticketText(lines)).toMatch(/^a<script>alert\(1\)<\/script> "b" & 'c'\n/);
    const html = ticketHtml(lines);
    expect(html).toMatch(/^<h3>a&lt;script&gt;alert\(1\)&lt;\/script&gt; &quot;b&quot; &amp; &#39;c&#39;<\/h3>\n/);
    expect(html.replaceAll(/<\/?(?:h3|ul|li|b|code)>|<a href="[^"<>]*">|<\/a>/g, '')).not.toMatch(/[<>]/);
  });
});
