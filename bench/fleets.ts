/** A fleet of calls of 75 s, by the name of its agent in the billing records. */
export const fleetOf = (calls: number): string => `fleet-${calls}`;

const PAGE_SIZE = 50;

/** The calls lie in one week. */
const WEEK_MS = 7 * 86_400_000;
const END = Date.UTC(2026, 10, 20);

/** A page of a fleet's billing records, newest first; undefined if the request is for something else. */
export function fleetPage(path: string): Buffer | undefined {
  const { pathname, searchParams } = new URL(path, 'http://localhost');
  const agent = searchParams.get('filter[auth_username]');
  const count = Number(/^fleet-(\d+)$/.exec(agent ?? '')?.[1] ?? NaN);
  if (!pathname.endsWith('/detail_records') || Number.isNaN(count)) return undefined;
  const from = (Number(searchParams.get('page[number]')) - 1) * PAGE_SIZE;
  const data = Array.from({ length: Math.max(0, Math.min(PAGE_SIZE, count - from)) }, (_, index) => {
    const startedAt = END - ((from + index) * WEEK_MS) / count;
    return {
      record_type: 'webrtc_detail_record',
      call_id: `s-fleet-${from + index}`,
      auth_username: agent,
      direction: 'outbound',
      started_at: new Date(startedAt).toISOString(),
      finished_at: new Date(startedAt + 75_000).toISOString(),
      call_sec: 75,
    };
  });
  const meta = { total_pages: Math.ceil(count / PAGE_SIZE), total_results: count };
  return Buffer.from(JSON.stringify({ data, meta }));
}
