import { badUserInput } from '../errors.ts';
import type { FigureName } from '../digest/call-digest.ts';
import type { CallQualityRowResolvers } from '../graphql/generated/resolvers.ts';
import { idText, looseNumber } from '../json/loose-values.ts';
import { instantMs } from '../json/values.ts';
import { destinationCountry } from './country-code.ts';
import type { JudgedCall } from './judged-call.ts';

const USUAL_ROWS = 100;
const MAX_ROWS = 1_000;

/**
 * The rows after a cursor.
 * @param calls newest first
 * @throws GatewayError `BAD_USER_INPUT` when `first` is out of range or `after` is not a cursor of these rows
 */
export function pageOfRows(
  calls: readonly JudgedCall[],
  first: number | null | undefined,
  after: string | null | undefined,
): readonly JudgedCall[] {
  const wanted = first ?? USUAL_ROWS;
  if (wanted < 1 || wanted > MAX_ROWS) throw badUserInput(`first is ${wanted}; accepted: 1 to ${MAX_ROWS}.`);
  if (after == null) return calls.slice(0, wanted);
  const callId = Buffer.from(after, 'base64url').toString('utf8');
  const place = calls.findIndex((call) => call.callId === callId);
  if (place === -1)
    throw badUserInput('after is not a cursor of these rows; accepted: the cursor of a row of an earlier page.');
  return calls.slice(place + 1, place + 1 + wanted);
}

const figure =
  (name: FigureName) =>
  ({ digest }: JudgedCall): number | null =>
    digest.figures[name].average;

export const rowResolvers = {
  cursor: ({ callId }) => Buffer.from(callId, 'utf8').toString('base64url'),
  startedAt: ({ startedAt }) => startedAt,
  endedAt: ({ record }) => instantMs(record.finished_at),
  callSeconds: ({ record }) => looseNumber(record.call_sec),
  agent: ({ record }) => idText(record.auth_username),
  direction: ({ record: { direction } }) =>
    direction === 'inbound' ? 'INBOUND' : direction === 'outbound' ? 'OUTBOUND' : 'UNKNOWN',
  caller: ({ record }) => idText(record.cli),
  destination: ({ record }) => idText(record.cld),
  destinationCountry: ({ record }) => destinationCountry(record),
  connectionId: ({ record }) => idText(record.connection_id),
  sdkPlatform: ({ digest }) => digest.platform,
  sdkVersion: ({ digest }) => digest.circumstances.sdkVersion,
  browser: ({ digest }) => digest.circumstances.browser,
  operatingSystem: ({ digest }) => digest.circumstances.operatingSystem,
  codec: ({ digest }) => digest.circumstances.codec,
  path: ({ digest }) => digest.circumstances.path,
  region: ({ digest }) => digest.circumstances.region,
  outcome: ({ digest }) => digest.outcome,
  fault: ({ digest }) => digest.fault,
  confidence: ({ digest }) => digest.confidence,
  impact: ({ digest }) => digest.impact,
  poor: ({ isPoor }) => isPoor,
  spoiledSeconds: ({ digest }) => digest.spoiledSeconds,
  talkSeconds: ({ digest }) => digest.talkSeconds,
  issues: ({ digest }) => digest.issues.map(({ code }) => code).join(' '),
  mosReceived: figure('mosReceived'),
  mosSent: figure('mosSent'),
  roundTripMs: figure('roundTripMs'),
  jitterMs: figure('jitterMs'),
  lossPercent: figure('lossPercent'),
  sentJitterMs: figure('sentJitterMs'),
  sentLossPercent: figure('sentLossPercent'),
  concealedPercent: figure('concealedPercent'),
} satisfies CallQualityRowResolvers;
