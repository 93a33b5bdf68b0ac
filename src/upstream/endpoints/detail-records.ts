import type { TelnyxClient } from '../client.ts';
import { getList, getPage, type UpstreamList, type UpstreamPage } from '../paging.ts';

/** The fields of a `webrtc` record by which this gateway asks. */
export type RecordField =
  'auth_username' | 'call_id' | 'cld' | 'cli' | 'direction' | 'telnyx_leg_id' | 'telnyx_session_id';

/** Field and value pairs that a record must have all of; texts are compared as they are. */
export type RecordFilter = readonly (readonly [field: RecordField, value: string])[];

/** The largest page that this list gives. */
export const RECORD_PAGE_SIZE = 50;

/** How far the records of one session are followed: 200 legs. */
const MOST_PAGES = 4;

/** `GET /detail_records` of the type `webrtc`, newest first: one page, counted from 1. */
export const getDetailRecordPage = (
  client: TelnyxClient,
  filter: RecordFilter,
  number: number,
  size = RECORD_PAGE_SIZE,
): Promise<UpstreamPage> => getPage(client, requestOf(filter), { number, size });

/** The same, followed over its pages. */
export const getDetailRecords = (client: TelnyxClient, filter: RecordFilter): Promise<UpstreamList> =>
  getList(client, requestOf(filter), { size: RECORD_PAGE_SIZE, mostPages: MOST_PAGES });

const requestOf = (filter: RecordFilter) => ({
  path: ['detail_records'],
  query: [
    ['filter[record_type]', 'webrtc'] as const,
    ...filter.map(([field, value]) => [`filter[${field}]`, value] as const),
    ['sort', '-started_at'] as const,
  ],
});
