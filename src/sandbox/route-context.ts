import type { FastifyRequest } from 'fastify';
import type { AccountIndex } from './accounts.ts';
import type { AnsweringFault } from './faults.ts';
import type { AccountRecords, Accounts } from './samples.ts';

/** What a request may see: the records of the account whose token it carries. */
export type AccountOf = (request: FastifyRequest) => AccountRecords;

/** What the hooks found out about a request, for the routes and the answer. */
export interface RouteContext {
  account: AccountIndex;
  fault: AnsweringFault | undefined;
}

const contexts = new WeakMap<FastifyRequest, RouteContext>();

/** Remembers what the hooks found out. */
export function remember(request: FastifyRequest, context: RouteContext): void {
  contexts.set(request, context);
}

/** What the hooks found out; undefined for a request without a valid token. */
export function contextOf(request: FastifyRequest): RouteContext | undefined {
  return contexts.get(request);
}

/** Picks a request's records; a request without an account sees nothing, but the hooks let none through. */
export function accountPicker(accounts: Accounts): AccountOf {
  return (request) => {
    const context = contexts.get(request);
    if (context === undefined) throw new Error('a request without an account reached a route');
    return accounts[context.account];
  };
}
