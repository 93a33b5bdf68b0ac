import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet, { type HelmetOptions } from 'helmet';

/**
 * The headers that Helmet sets with some options. They are the same for every answer, so it is asked for them once: its plugin for
 * Fastify works them out anew for each, and what it leaves behind stays in memory until a major garbage collection.
 */
export function securityHeaders(options: HelmetOptions = {}): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  const answer = {
    setHeader: (name: string, value: string) => {
      headers[name.toLowerCase()] = value;
    },
    removeHeader: () => undefined,
  };
  const nothing: unknown = {};
  helmet(options)(nothing as IncomingMessage, answer as unknown as ServerResponse, (error?: unknown) => {
    if (error !== undefined) throw new Error('Helmet has no headers.', { cause: error });
  });
  return headers;
}
