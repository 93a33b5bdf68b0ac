import type { TelnyxClient } from '../client.ts';
import { getList, getPage, type UpstreamList, type UpstreamPage } from '../paging.ts';

/** The fields of a `webrtc` record that this gateway filters by. */
export type RecordField =
  'auth_username' | 'call_id' | 'cld' | 'cli' | 'direction' | 'telnyx_leg_id' | 'telnyx_session_id';

/** Field and value pairs that a record must all match exactly. */
export type RecordFilter = readonly (readonly [field: RecordField, value: string])[];

/** The maximum page size of this list. */
export const RECORD_PAGE_SIZE = 50;

/** At most 200 legs of one session are read. */
const MAX_PAGES = 4;

/** `GET /detail_records` of the type `webrtc`, newest first: one page, counted from 1. */
export const getDetailRecordPage = (
  client: TelnyxClient,
  filter: RecordFilter,
  number: number,
  size = RECORD_PAGE_SIZE,
): Promise<UpstreamPage> => getPage(client, requestOf(filter), { number, size });

/** The same list, read page by page. */
export const getDetailRecords = (client: TelnyxClient, filter: RecordFilter): Promise<UpstreamList> =>
  getList(client, requestOf(filter), { size: RECORD_PAGE_SIZE, maxPages: MAX_PAGES });

const requestOf = (filter: RecordFilter) => ({
  path: ['detail_records'],
  template: '/detail_records',
  query: [
    ['filter[record_type]', 'webrtc'] as const,
    ...filter.map(([field, value]) => [`filter[${field}]`, value] as const),
    ['sort', '-started_at'] as const,
  ],
});
