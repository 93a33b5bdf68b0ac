import type { FastifyRequest } from 'fastify';
import { GatewayError } from '../errors.ts';
import type { PersistedDocument } from '../graphql/persisted-documents.ts';

const SHA256 = /^sha256:([0-9a-f]{64})$/;

/**
 * The document that a request names: in its path (`/graphql/sha256:...`), or as the parameter `documentId` of a GET or a POST (GraphQL over
 * HTTP, Persisted Documents). It takes precedence over a hash in Apollo's own form.
 * @returns undefined when the request names none
 * @throws GatewayError `BAD_USER_INPUT` with HTTP status 400 when the id is malformed or given twice
 */
export function readDocumentId({
  method,
  params,
  query,
  body,
}: Pick<FastifyRequest, 'method' | 'params' | 'query' | 'body'>): PersistedDocument | undefined {
  const inPath = documentIdIn(params);
  const asParameter = documentIdIn(method === 'GET' ? query : body);
  if (inPath === undefined)
    return asParameter === undefined ? undefined : { hash: hashOf(asParameter), statusIfUnknown: 400 };
  if (asParameter !== undefined) throw refused('documentId is given in the path and as a parameter; accepted: one.');
  return { hash: hashOf(inPath), statusIfUnknown: 404 };
}

function documentIdIn(from: unknown): unknown {
  if (typeof from !== 'object' || from === null || !('documentId' in from)) return undefined;
  return from.documentId ?? undefined;
}

function hashOf(id: unknown): string {
  const [, hash] = (typeof id === 'string' ? SHA256.exec(id) : null) ?? [];
  if (hash === undefined)
    throw refused(
      'documentId is malformed; accepted: "sha256:" and the SHA-256 of the document\'s text in 64 lower-case hexadecimal digits.',
    );
  return hash;
}

const refused = (message: string): GatewayError => new GatewayError('BAD_USER_INPUT', message, { httpStatus: 400 });
