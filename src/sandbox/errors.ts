/** Telnyx's own error codes and titles, by HTTP status. */
const KINDS = new Map<number, { code: string; title: string }>([
  [400, { code: '10015', title: 'Bad Request' }],
  [401, { code: '10009', title: 'Authentication failed' }],
  [403, { code: '10010', title: 'Authorization failed' }],
  [404, { code: '10005', title: 'Resource not found' }],
  [408, { code: '10008', title: 'Request timeout' }],
  [422, { code: '10006', title: 'Invalid ID' }],
  [429, { code: '10011', title: 'Too many requests' }],
]);
const UNEXPECTED = { code: '10007', title: 'Unexpected error' };

export interface ErrorBody {
  errors: { code: string; title: string; detail: string; source?: { parameter: string }; meta: { url: string } }[];
}

/** The body Telnyx sends with an error: `{ errors: [{ code, title, detail, source?, meta }] }`. */
export function errorBody(status: number, detail: string, parameter?: string): ErrorBody {
  const { code, title } = KINDS.get(status) ?? UNEXPECTED;
  const source = parameter === undefined ? {} : { source: { parameter } };
  const meta = { url: `https://developers.telnyx.com/docs/overview/errors/${code}` };
  return { errors: [{ code, title, detail, ...source, meta }] };
}

/** Thrown by a route to answer with an error; `parameter` names the invalid query parameter. */
export class ApiError extends Error {
  readonly status: number;
  readonly parameter: string | undefined;
  constructor(status: number, detail: string, parameter?: string) {
    super(detail);
    this.status = status;
    this.parameter = parameter;
  }
}
