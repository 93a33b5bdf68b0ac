import { describe, expect, it } from '@jest/globals';
import { graphql } from 'graphql';
import type { Report } from '../../../src/reports/report.ts';
import type { RequestContext } from '../../../src/context.ts';
import { GatewayError } from '../../../src/errors.ts';
import { createSchemas } from '../../../src/graphql/schema.ts';
import { createSessionSource, type SessionSource } from '../../../src/quality/verdict/session-source.ts';
import { verdictOfCall } from '../../../src/quality/verdict/verdict-of-call.ts';
import { legOf } from '../../../src/quality/report-analysis.ts';
import { UNKNOWN_COURSE } from '../../../src/quality/verdict/session/leg-course.ts';
import { reportOf, samples } from '../sample-calls.ts';

const { schema } = createSchemas();
const leg = (side: 'a' | 'b'): Promise<Report> =>
  reportOf(samples.find((sample) => sample.scenario === 'one-way-audio' && sample.side === side)!);

async function verdictWith(sessionSource: SessionSource | undefined, args = '') {
  const report = await leg('a');
  const contextValue = {
    loaders: { reports: { load: () => Promise.resolve([report]) } },
    ...(sessionSource && { sessionSource }),
  } as unknown as RequestContext;
  const { data, errors } = await graphql({
    schema,
    source: `{ callReports(callId: "x") { quality { verdict${args} { fault confidence evidence { stance statement } } } } }`,
    contextValue,
  });
  expect(errors).toBeUndefined();
  const [{ quality }] = data!.callReports as [{ quality: { verdict: Record<string, unknown> } }];
  return quality.verdict as { fault: string; confidence: string; evidence: { stance: string; statement: string }[] };
}

const party = { callId: null, telnyxLegId: null, name: null, isCaller: null };
const own = { party, course: UNKNOWN_COURSE };

describe('what the verdict asks of other records', () => {
  const joins: SessionSource = {
    sessionOf: async () => ({ own, other: { ...own, reports: [await leg('b')] }, notes: [] }),
  };

  it('uses the other leg where it can be had', async () => {
    expect(await verdictWith(joins)).toMatchObject({ fault: 'INTENDED', confidence: 'HIGH' });
  });

  it('does without where there is nothing to ask, and where it is not wanted', async () => {
    expect(await verdictWith(undefined)).toMatchObject({ fault: 'FAR_LEG', confidence: 'LOW' });
    expect(await verdictWith(joins, '(useOtherLeg: false)')).toMatchObject({ fault: 'FAR_LEG', confidence: 'LOW' });
  });

  it('fails for no failed join, and says what could not be had', async () => {
    const failing = createSessionSource({
      reports: { load: () => Promise.reject(new Error('not asked')) },
      recordOfCall: { load: () => Promise.reject(new Error('not asked')) },
      recordsOfSession: { load: () => Promise.reject(new GatewayError('UPSTREAM_TIMEOUT', 'Telnyx took too long.')) },
      callEvents: { load: () => Promise.reject(new Error('a secret of the inside')) },
    } as unknown as Parameters<typeof createSessionSource>[0]);
    const { fault, evidence } = await verdictWith(failing);
    expect(fault).toBe('FAR_LEG');
    const statements = evidence.map(({ statement }) => statement);
    expect(statements).toContain('The billing records of the session could not be had: Telnyx took too long.');
    expect(statements).toContain('The events of the session could not be had: the gateway failed at it.');
    expect(statements.join()).not.toContain('secret');
  });
});

describe('a call with more reports than are judged', () => {
  it('is judged by the first hundred, and the evidence says how many were left out', async () => {
    const report = await leg('a');
    const seen: Report[] = [];
    const { evidence } = await verdictOfCall('x', new Array<Report>(103).fill(report), {
      joins: undefined,
      legOf: (one) => {
        seen.push(one);
        return legOf(one);
      },
    });
    expect(seen).toHaveLength(100);
    expect(evidence.map(({ statement }) => statement)).toContain(
      'Only the first 100 reports of the call x were judged, 3 were not.',
    );
  });
});
