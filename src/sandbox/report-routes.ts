import type { FastifyInstance } from 'fastify';
import { sendJson } from './answers.ts';
import { ApiError } from './errors.ts';
import { cutPage, readPage, single, type Query } from './paging.ts';
import type { AccountOf } from './route-context.ts';

/** Variants of responses that the API's published reference leaves open. */
export interface ReportAnswers {
  /** An unknown call id: `not-found` (404, the default) or `empty` (`[]`). */
  unknownCall?: 'not-found' | 'empty';
  /** One call's reports as a bare `array` (the default) or as `data`: `{ "data": [...] }`. */
  envelope?: 'array' | 'data';
}

const SORTS = ['desc', '-created_at', 'asc', 'created_at'];

/** `GET /voice_sdk_call_reports` and `GET /voice_sdk_call_reports/{call_id}`. */
export function reportRoutes(api: FastifyInstance, accountOf: AccountOf, answers: ReportAnswers): void {
  api.get<{ Params: { callId: string } }>('/voice_sdk_call_reports/:callId', async (request, reply) => {
    const { callId } = request.params;
    const call = accountOf(request).calls.get(callId);
    if (call === undefined && answers.unknownCall !== 'empty')
      throw new ApiError(404, `No call report is stored for the call '${callId}'.`);
    const plain = call?.plain() ?? Buffer.from('[]');
    if (answers.envelope === 'data') return sendJson(request, reply, wrap(plain));
    if (call?.isKept === false) return reply.type('application/json; charset=utf-8').send(plain);
    return sendJson(request, reply, plain, call && (() => call.gzipped()));
  });

  api.get<{ Querystring: Query }>('/voice_sdk_call_reports', async (request, reply) => {
    const { query } = request;
    const sort = single(query, 'sort') ?? 'desc';
    if (!SORTS.includes(sort))
      throw new ApiError(400, `The parameter sort must be one of ${SORTS.join(', ')}.`, 'sort');
    const page = readPage(query);
    const oldestFirst = [...accountOf(request).calls.values()]
      .flatMap((call) => call.segments())
      .sort((left, right) => left.createdAt - right.createdAt);
    const ascending = sort === 'asc' || sort === 'created_at';
    const { rows, meta } = cutPage(ascending ? oldestFirst : oldestFirst.reverse(), page);
    const commas = rows.flatMap(({ bytes }, index) => (index === 0 ? [bytes] : [COMMA, bytes]));
    return sendJson(request, reply, wrap(Buffer.concat([OPEN, ...commas, CLOSE]), JSON.stringify(meta)));
  });
}

const COMMA = Buffer.from(',');
const OPEN = Buffer.from('[');
const CLOSE = Buffer.from(']');

function wrap(array: Buffer, meta?: string): Buffer {
  return Buffer.concat([Buffer.from('{"data":'), array, Buffer.from(meta === undefined ? '}' : `,"meta":${meta}}`)]);
}
