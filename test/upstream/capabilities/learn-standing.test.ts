import { describe, expect, it } from '@jest/globals';
import { VerifiedTokens } from '../../../src/memory/verified-tokens.ts';
import { learnStanding } from '../../../src/upstream/capabilities/learn-standing.ts';
import { NO_BODY } from '../../../src/upstream/transport/body.ts';

/** What is known of a token after a response, if it was known before or not. */
async function after(statusCode: number, wasVerified: boolean): Promise<boolean> {
  const verified = new VerifiedTokens();
  if (wasVerified) verified.add('a');
  const send = learnStanding(verified, 'a')((_request, read) => read({ statusCode, headers: {}, body: NO_BODY }));
  await send({ path: '/', template: '/' }, () => Promise.resolve());
  return verified.has('a');
}

describe('a token', () => {
  it.each([200, 404])('is verified by a response with status %i', async (status) => {
    expect([await after(status, false), await after(status, true)]).toEqual([true, true]);
  });

  it('is no longer verified after 401', async () => {
    expect([await after(401, false), await after(401, true)]).toEqual([false, false]);
  });

  it.each([301, 400, 403, 422, 429, 500, 502, 503])('is as verified as before after %i', async (status) => {
    expect([await after(status, false), await after(status, true)]).toEqual([false, true]);
  });
});

describe('verified tokens', () => {
  it('announce changes once, and forget the tokens used least recently', () => {
    const verified = new VerifiedTokens();
    const told: string[] = [];
    verified.onChange((tenant, isVerified) => told.push(`${tenant} ${isVerified}`));
    verified.add('a');
    verified.add('a');
    verified.remove('a');
    verified.remove('a');
    expect(told).toEqual(['a true', 'a false']);
    for (let index = 0; index < 10_001; index += 1) verified.add(`t${index}`);
    expect([verified.has('t0'), verified.has('t10000')]).toEqual([false, true]);
  });
});
