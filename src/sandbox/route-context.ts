import type { FastifyRequest } from 'fastify';
import type { AccountIndex } from './accounts.ts';
import type { AnsweringFault } from './faults.ts';
import type { AccountRecords, Accounts } from './samples.ts';

/** What a request may see: the records of the account of its token. */
export type AccountOf = (request: FastifyRequest) => AccountRecords;

/** What the hooks determined for a request, for the routes and the response. */
export interface RouteContext {
  account: AccountIndex;
  fault: AnsweringFault | undefined;
}

const contexts = new WeakMap<FastifyRequest, RouteContext>();

/** Stores what the hooks determined. */
export function remember(request: FastifyRequest, context: RouteContext): void {
  contexts.set(request, context);
}

/** What the hooks determined; undefined for a request without a valid token. */
export function contextOf(request: FastifyRequest): RouteContext | undefined {
  return contexts.get(request);
}

/** Selects a request's records; a request without an account sees nothing, but the hooks reject those anyway. */
export function accountPicker(accounts: Accounts): AccountOf {
  return (request) => {
    const context = contexts.get(request);
    if (context === undefined) throw new Error('a request without an account reached a route');
    return accounts[context.account];
  };
}
