import { createHmac, randomBytes } from 'node:crypto';

/** Whose work something is, where tenants share a bound: a hash that is worth nothing outside this process. */
export type Tenant = string;

const salt = randomBytes(32);

/** The tenant behind an `Authorization` header. The scheme's case and the spaces behind it do not make another tenant. */
export const tenantOf = (authorization: string): Tenant =>
  createHmac('sha256', salt)
    .update(authorization.replace(/^\S+\s+/, ''))
    .digest('base64url');
