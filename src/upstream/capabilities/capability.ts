import type { OutgoingRequest } from '../request-path.ts';
import type { UpstreamResponse } from '../transport/exchange.ts';

/**
 * Sends a GET request and hands the response to a reader as soon as its headers have arrived.
 * @param read reads the body; the request is over when its promise settles
 * @returns the reader's result
 */
export type Send = <Result>(
  request: OutgoingRequest,
  read: (response: UpstreamResponse) => Promise<Result>,
) => Promise<Result>;

/**
 * Adds one behaviour to sending requests. It may act before a request, at the response's headers (by wrapping `read`), and when the body
 * has been read (after `next`).
 */
export type Capability = (next: Send) => Send;

/**
 * Combines capabilities.
 * @param capabilities in the order in which a request passes through them
 * @param send what finally sends the request
 */
export const compose = (capabilities: readonly Capability[], send: Send): Send =>
  capabilities.reduceRight((next, capability) => capability(next), send);
