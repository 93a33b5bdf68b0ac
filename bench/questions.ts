import { newCallId, type SizeLetter } from './sizes.ts';
import type { Operation } from './load.ts';

/** A query for the gateway and one for the peers. */
export interface Question {
  readonly title: string;
  readonly gateway: string;
  readonly peers: string;
  /** How many calls one operation requests: one by `$callId`, more by `$callIds`. */
  readonly calls: number;
  /** Whether the call id is part of the document, which is then new each time. */
  readonly isNewText?: boolean;
}

export type QuestionLetter = 'a' | 'b' | 'c' | 'd' | 'e' | 'n' | 'v';

const CALLS_AT_ONCE = 20;

const IDS_AND_SUMMARY =
  'callId correlation { telnyxLegId telnyxSessionId voiceSdkSessionId } summary { state durationSeconds }';

const alike = (title: string, query: string, calls = 1): Question => ({ title, gateway: query, peers: query, calls });

/** The gateway's metrics in the order of the peers' fields. */
export const METRICS = {
  INBOUND_JITTER: 'inboundJitter',
  INBOUND_LOSS: 'inboundLoss',
  INBOUND_MOS: 'inboundMos',
  INBOUND_BITRATE: 'inboundBitrate',
  INBOUND_PACKET_RATE: 'inboundPacketRate',
  INBOUND_AUDIO_LEVEL: 'inboundAudioLevel',
  INBOUND_CONCEALMENT: 'inboundConcealment',
  ROUND_TRIP_TIME: 'roundTripTime',
} as const;

/** The gateway's maximum number of rows; an hour has 3,600. */
const EVERY_ROW = 10_000;

export const DRAWN_POINTS = 600;

const series = (points: number): string =>
  `query ($callId: ID!) { callReports(callId: $callId) { series(metrics: [${Object.keys(METRICS).join(' ')}], maxPoints: ${points}) { t columns { metric values } } } }`;

const objects = `query ($callId: ID!) { callReports(callId: $callId) { metrics { t ${Object.values(METRICS).join(' ')} } } }`;

const IDS_AND_SUMMARY_OF_CALL = `query ($callId: ID!) { callReports(callId: $callId) { ${IDS_AND_SUMMARY} } }`;

const twenty = (quality: string): string => `query ($callIds: [ID!]!) { calls(callIds: $callIds) { callId
  reports { ${IDS_AND_SUMMARY} quality { inbound { mos { average } } ${quality} } } } }`;

/** All questions, by their letters in the tables. */
export const QUESTIONS: Readonly<Record<QuestionLetter, Question>> = {
  a: alike('ids and summary', IDS_AND_SUMMARY_OF_CALL),
  b: { title: 'eight metrics, every interval', gateway: series(EVERY_ROW), peers: objects, calls: 1 },
  c: { title: 'eight metrics, 600 points', gateway: series(DRAWN_POINTS), peers: objects, calls: 1 },
  d: alike(
    'all intervals as objects, ten fields',
    `query ($callId: ID!) { callReports(callId: $callId) { segments { intervals { start end
      inbound { packetsReceived packetsLost jitterAvg audioLevelAvg bitrateAvg }
      outbound { packetsSent audioLevelAvg } connection { roundTripTimeAvg } } } } }`,
  ),
  e: alike('twenty calls: ids, summary, MOS', twenty(''), CALLS_AT_ONCE),
  n: { ...alike('ids and summary, the id in the text', IDS_AND_SUMMARY_OF_CALL), isNewText: true },
  v: {
    title: 'twenty calls: ids, summary, MOS and verdict',
    gateway: twenty('verdict { fault confidence summary }'),
    peers: twenty(''),
    calls: CALLS_AT_ONCE,
  },
};

/** A question about calls of one size, for one kind of target, with new call ids each time. */
export function operationOf(question: Question, size: SizeLetter, asks: 'gateway' | 'peers'): Operation {
  const query = question[asks];
  if (question.isNewText !== true) return { next: () => ({ query, variables: variablesOf(question, size) }) };
  const body = query.slice(query.indexOf('{'));
  return { next: () => ({ query: body.replaceAll('$callId', JSON.stringify(newCallId(size))) }) };
}

/** The variables of a question about calls of one size, with new call ids. */
export const variablesOf = ({ calls }: Question, size: SizeLetter): Record<string, unknown> =>
  calls === 1 ? { callId: newCallId(size) } : { callIds: Array.from({ length: calls }, () => newCallId(size)) };
