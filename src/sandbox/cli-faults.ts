import type { Fault, FaultRule } from './faults.ts';

const BY_WORD = new Map<string, Fault>([
  ['reset', { kind: 'reset' }],
  ['hang', { kind: 'hang' }],
  ['truncate', { kind: 'truncate' }],
  ['invalid-json', { kind: 'invalid-json' }],
  ['drip', { kind: 'drip' }],
  ['no-content', { kind: 'no-content' }],
  ['redirect', { kind: 'redirect' }],
]);

/** The faults that the command line knows by name. */
export const FAULT_WORDS = [...BY_WORD.keys()];

/** Parses `503`, `429:2@call_events`, `hang@TEXT`, ...; undefined for anything else. */
export function parseFault(text: string): FaultRule | undefined {
  const [what = '', ...rest] = text.split('@');
  const fault = BY_WORD.get(what) ?? statusFault(what);
  if (fault === undefined) return undefined;
  return rest.length === 0 ? { fault } : { fault, match: rest.join('@') };
}

function statusFault(text: string): Fault | undefined {
  const [, status, retryAfter] = /^([45]\d\d)(?::(\d+))?$/.exec(text) ?? [];
  if (status === undefined) return undefined;
  return { kind: 'status', status: Number(status), ...(retryAfter === undefined ? {} : { retryAfter }) };
}
