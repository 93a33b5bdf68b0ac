import type { Request } from 'playwright-core';

/** The name of the GraphQL operation in a request of the page or of GraphiQL; empty in any other request. */
export function operationIn(request: Request): string {
  const body = request.postData();
  if (body === null) return '';
  const { operationName, query } = JSON.parse(body) as { operationName?: unknown; query?: unknown };
  if (typeof operationName === 'string') return operationName;
  return typeof query === 'string' ? (/^\s*(?:query|mutation) (\w+)/.exec(query)?.[1] ?? '') : '';
}
