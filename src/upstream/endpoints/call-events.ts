import type { TelnyxClient } from '../client.ts';
import { getList, type UpstreamList } from '../paging.ts';

/** Whose events or recordings: one leg's, or those of all legs of its session. */
export type Scope = 'LEG' | 'SESSION';

const FILTERS = { LEG: 'filter[leg_id]', SESSION: 'filter[application_session_id]' } as const;

/** At most 1000 events are read. */
const LIMIT = { size: 100, maxPages: 10 };

/** `GET /call_events`: what call control did and reported, in chronological order. Each has `name`, `type`, `event_timestamp`, `metadata`. */
export const getCallEvents = (client: TelnyxClient, scope: Scope, id: string): Promise<UpstreamList> =>
  getList(client, { path: ['call_events'], template: '/call_events', query: [[FILTERS[scope], id]] }, LIMIT);
