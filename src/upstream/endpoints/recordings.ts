import type { TelnyxClient } from '../client.ts';
import { getList, type UpstreamList } from '../paging.ts';
import type { Scope } from './call-events.ts';

const FILTERS = { LEG: 'filter[call_leg_id]', SESSION: 'filter[call_session_id]' } as const;

/** At most 400 recordings are read. */
const LIMIT = { size: 100, maxPages: 4 };

/** `GET /recordings`: audio recordings of one leg, or of all legs of a session. `download_urls` are secrets. */
export const getRecordings = (client: TelnyxClient, scope: Scope, id: string): Promise<UpstreamList> =>
  getList(client, { path: ['recordings'], template: '/recordings', query: [[FILTERS[scope], id]] }, LIMIT);
