import { upstreamInvalid } from '../../errors.ts';
import type { TelnyxClient, UpstreamBody } from '../client.ts';

/** Rows are whole stored segments, up to half a megabyte each, so pages are small. */
export const REPORT_PAGE_SIZE = 20;

/**
 * `GET /voice_sdk_call_reports`: one page, counted from 1, of the stored segments of all calls, newest first. The segments of a long
 * call are not adjacent.
 * @param read takes the body: `{ "data": [segment, ...], "meta": {...} }`
 * @returns the result of `read`; undefined when the upstream answered 404 for a page after the first
 * @throws GatewayError `UPSTREAM_INVALID` when it answered 404 for the first page: even an empty list has one
 */
export async function getCallReportPage<Result>(
  client: TelnyxClient,
  number: number,
  read: (body: UpstreamBody) => Promise<Result>,
): Promise<Result | undefined> {
  const page = await client.get(
    {
      path: ['voice_sdk_call_reports'],
      template: '/voice_sdk_call_reports',
      query: [
        ['sort', '-created_at'],
        ['page[number]', String(number)],
        ['page[size]', String(REPORT_PAGE_SIZE)],
      ],
    },
    read,
  );
  if (page === undefined && number === 1)
    throw upstreamInvalid('Telnyx answered the list of call reports with 404; check TELNYX_API_URL of the gateway.');
  return page;
}
