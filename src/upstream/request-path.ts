import { upstreamInvalid } from '../errors.ts';

/**
 * The path and query of a request below the API's base. No segment or value can change the path or add a parameter.
 * @throws GatewayError `UPSTREAM_INVALID` for a segment that is empty, consists of dots or is not well-formed Unicode, and for a
 *   filter without a value
 */
export function pathOf(base: URL, { path, query = [] }: Pick<UpstreamRequest, 'path' | 'query'>): string {
  if (query.some(([name, value]) => name.startsWith('filter[') && value.trim() === ''))
    throw upstreamInvalid('The request was not sent to Telnyx: an empty id could match every record.');
  const below = path.map(encodeSegment).join('/');
  const search = new URLSearchParams(query.map(([name, value]): [string, string] => [name, value])).toString();
  return `${base.pathname.replace(/\/$/, '')}/${below}${search === '' ? '' : `?${search}`}`;
}

/** A lone surrogate. */
const LONE_SURROGATE = /\p{Surrogate}/u;

function encodeSegment(segment: string): string {
  // `encodeURIComponent` would throw a URIError for a lone surrogate, which callers would see as an internal error.
  if (/^\.*$/.test(segment) || LONE_SURROGATE.test(segment))
    throw upstreamInvalid('The request was not sent to Telnyx: the id would change its path.');
  return encodeURIComponent(segment);
}

/** A GET request to one path below the API's base. */
export interface UpstreamRequest {
  /** Path segments below the base URL; each is percent-encoded. */
  readonly path: readonly string[];
  /** The path with a name in braces for each id, such as `/calls/{call_control_id}`: it identifies the endpoint in metrics. */
  readonly template: string;
  /** Query parameters, in order. */
  readonly query?: readonly (readonly [name: string, value: string])[];
}

/** A request as it is sent. */
export interface OutgoingRequest {
  /** The path and query, from the root of the origin. */
  readonly path: string;
  /** See `UpstreamRequest.template`. */
  readonly template: string;
}
