import { upstreamInvalid } from '../errors.ts';

/**
 * The path and query of a request below the API's base. No segment and no value can reach another path or parameter.
 * @throws GatewayError `UPSTREAM_INVALID` for a segment that is empty or all dots, or that is no well-formed text, and for a filter without a value
 */
export function pathOf(base: URL, { path, query = [] }: UpstreamRequest): string {
  if (query.some(([name, value]) => name.startsWith('filter[') && value.trim() === ''))
    throw upstreamInvalid('The request was not sent to Telnyx: an empty id could match every record.');
  const below = path.map(encodeSegment).join('/');
  const search = new URLSearchParams(query.map(([name, value]): [string, string] => [name, value])).toString();
  return `${base.pathname.replace(/\/$/, '')}/${below}${search === '' ? '' : `?${search}`}`;
}

/** A half of a surrogate pair without the other. */
const HALF_A_PAIR = /\p{Surrogate}/u;

function encodeSegment(segment: string): string {
  // Half a surrogate pair has no encoding: `encodeURIComponent` would throw an error that was not made for callers.
  if (/^\.*$/.test(segment) || HALF_A_PAIR.test(segment))
    throw upstreamInvalid('The request was not sent to Telnyx: the id would change its path.');
  return encodeURIComponent(segment);
}

/** A GET to one path below the API's base, and what its answer may be. */
export interface UpstreamRequest {
  /** Path segments below the base URL; each is percent-encoded here, so no segment can reach another path. */
  readonly path: readonly string[];
  /** Query parameters, in order. */
  readonly query?: readonly (readonly [name: string, value: string])[];
}
