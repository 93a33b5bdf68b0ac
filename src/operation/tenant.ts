import { createHmac, randomBytes } from 'node:crypto';

/** A caller's identity where callers share a limit: a salted hash of the token, without meaning outside this process. */
export type Tenant = string;

const salt = randomBytes(32);

/** The tenant behind an `Authorization` header. The scheme's case and the spaces after it do not matter. */
export const tenantOf = (authorization: string): Tenant =>
  createHmac('sha256', salt)
    .update(authorization.replace(/^\S+\s+/, ''))
    .digest('base64url');
