import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet, { type HelmetOptions } from 'helmet';

/**
 * The headers that Helmet sets for the given options. They are the same for every answer, so they are computed once: Helmet's plugin for
 * Fastify computes them for each answer, and the memory it uses stays until a major garbage collection.
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
