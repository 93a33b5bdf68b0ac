/** Which of the two demo accounts: an index into `DEMO_TOKENS` and `Accounts`. */
export type AccountIndex = 0 | 1;

/** The bearer tokens that the sandbox accepts. They only guard sample calls and are not secret. */
export const DEMO_TOKENS: readonly [string, string] = ['demo-token-first-account', 'demo-token-second-account'];

/** The account that an `Authorization` header belongs to, or undefined when it is missing or unknown. */
export function accountOf(authorization: string | undefined): AccountIndex | undefined {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === DEMO_TOKENS[0]) return 0;
  return token === DEMO_TOKENS[1] ? 1 : undefined;
}
