import type { VerifiedTokens } from '../../memory/verified-tokens.ts';
import type { Tenant } from '../../operation/tenant.ts';
import type { Capability } from './capability.ts';

/** Statuses that only a request with a valid token gets. */
const VERIFYING = new Set([200, 404]);

/**
 * Learns from each response whether the upstream accepts the token. 200 and 404 verify it, 401 revokes that. All other statuses say
 * nothing about the token: an overloaded or failing upstream (429, 5xx) may answer before it looks at the token, and so may a check of the
 * request (400, 422). 403 rejects one request, not the token.
 */
export const learnStanding =
  (verified: VerifiedTokens, tenant: Tenant): Capability =>
  (next) =>
  (request, read) =>
    next(request, (response) => {
      if (VERIFYING.has(response.statusCode)) verified.add(tenant);
      else if (response.statusCode === 401) verified.remove(tenant);
      return read(response);
    });
