import { expect } from '@jest/globals';
import { startGateway, type TestGateway } from '../../support/gateway.ts';

const UNTIL = Date.parse('2026-11-20T16:00:00Z');
/** The calls of the fleet that is overviewed. */
export const FLEET = { calls: 60, seed: 11, until: UNTIL };
/** A period that holds all of them. */
export const PERIOD = 'startedFrom: "2026-11-13T00:00:00Z", startedTo: "2026-11-20T23:59:59Z"';

/** A gateway over the fleet. */
export const startFleetGateway = (): Promise<TestGateway> =>
  startGateway({ sandbox: { fleet: FLEET }, settings: { OPERATION_TIMEOUT_MS: '60000' } });

/** Asks for parts of an overview; fails on errors. */
export async function overviewOf<Data>(
  gateway: TestGateway,
  selection: string,
  args = `filter: { ${PERIOD} }`,
): Promise<Data> {
  const { data, errors } = await gateway.ask<{ callQuality: Data }>(`{ callQuality(${args}) { ${selection} } }`);
  expect(errors).toEqual([]);
  return data.callQuality;
}

/** A row of the overview. */
export interface Row {
  cursor: string;
  callId: string;
  startedAt: number;
  agent: string;
  fault: string;
  impact: string;
  outcome: string;
  poor: boolean | null;
  issues: string;
  spoiledSeconds: number;
  roundTripMs: number | null;
  jitterMs: number | null;
  lossPercent: number | null;
  sentJitterMs: number | null;
  sentLossPercent: number | null;
  concealedPercent: number | null;
}

/** The selection of a `Row`. */
export const ROW =
  'cursor callId startedAt agent fault impact outcome poor issues spoiledSeconds roundTripMs jitterMs lossPercent sentJitterMs sentLossPercent concealedPercent';

/** All calls of the period. */
export const allRowsOf = async (gateway: TestGateway): Promise<Row[]> =>
  (await overviewOf<{ rows: Row[] }>(gateway, `rows(first: 1000) { ${ROW} }`)).rows;
