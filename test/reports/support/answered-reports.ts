import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { startGateway, type Answer, type TestGateway } from '../../support/gateway.ts';
import { REPORT_QUERY } from '../../support/report-query.ts';
import type { Json, SampleCall } from '../../support/samples.ts';

interface AnsweredReport {
  id: string;
  callId: string;
  missingSegments: number[];
  repeatedSegmentCount: number;
  correlation: Json;
  sdk: Json;
  summary: Json;
  segments: AnsweredSegment[];
  logs: { nodes: Json[]; totalCount: number };
}

interface AnsweredSegment extends Json {
  index: number;
  isFinal: boolean;
  intervalCount: number;
  intervals: Json[];
  logs: Json[];
  raw: Json;
}

/** What `toEqual` demands, ten times as fast where it holds: there are a million values. */
export function expectSame(answered: unknown, stored: unknown): void {
  if (!isDeepStrictEqual(answered, stored)) expect(answered).toEqual(stored);
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an answered section must be, given the stored one: each value the stored one, or null where nothing is stored. */
function expectedSection(answered: Json, stored: unknown): Json | null {
  if (!isObject(stored)) return null;
  return Object.fromEntries(
    Object.entries(answered).map(([key, value]) => {
      // Derived: tested against the SDKs' units below.
      if (key === 'jitterMs') return [key, value];
      const kept = stored[key] ?? null;
      return [key, isObject(value) && key !== 'settings' && isObject(kept) ? expectedSection(value, kept) : kept];
    }),
  );
}

/** Compares one answered interval with the stored one, section by section. */
export function expectInterval(answered: Json, stored: Json): void {
  const audio = isObject(stored.audio) ? stored.audio : {};
  const sources: Json = { ...stored, inbound: audio.inbound, outbound: audio.outbound };
  expectSame(answered.start, stored.intervalStartUtc);
  expectSame(answered.end, stored.intervalEndUtc);
  for (const name of ['inbound', 'outbound', 'connection', 'ice', 'transport', 'remoteRtcp']) {
    const section = answered[name];
    expectSame(section, isObject(section) ? expectedSection(section, sources[name]) : (sources[name] ?? null));
  }
}

type ReportsAnswer = Answer<{ callReports: AnsweredReport[] }>;

/** A gateway for the tests of a file, and a way to ask for all of a call's reports. */
export function answeredReports() {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterAll(() => gateway.close());
  const answers = new Map<string, Promise<ReportsAnswer>>();
  /** The answer to the whole question about a call, which is asked once. */
  const answerOf = ({ call_id: callId }: Pick<SampleCall, 'call_id'>): Promise<ReportsAnswer> => {
    const known = answers.get(callId) ?? gateway.ask(REPORT_QUERY, { variables: { callId } });
    answers.set(callId, known);
    return known;
  };
  return {
    answerOf,
    reportsOf: async (sample: Pick<SampleCall, 'call_id'>): Promise<AnsweredReport[]> => {
      const { data, errors } = await answerOf(sample);
      expect(errors).toEqual([]);
      return data.callReports;
    },
  };
}
