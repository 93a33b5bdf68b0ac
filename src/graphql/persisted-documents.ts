import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { ApolloServerPlugin } from '@apollo/server';

/** The document that a request names instead of sending its text. */
export interface PersistedDocument {
  /** SHA-256 of the document's text, in hex. */
  readonly hash: string;
  /** The HTTP status if no document has this hash. */
  readonly statusIfUnknown: 400 | 404;
}

/** What the plugin needs of an operation's context. */
export interface PersistedContext {
  /** Undefined for a request that sends its document, or its hash in Apollo's own form (APQ). */
  readonly persisted: PersistedDocument | undefined;
  readonly answer: { isRevalidated: boolean };
}

const UNKNOWN =
  'No document with this id is known here; accepted: the id of a trusted document (TRUSTED_DOCUMENTS) or of a document that was sent with its id before.';

/**
 * Runs documents named by `documentId` (GraphQL over HTTP, Persisted Documents) from the store that Apollo keeps for persisted queries. A
 * request that has the document's text too adds it to the store, unless only trusted documents run; Apollo refuses a text of another hash.
 */
export const persistedDocuments: ApolloServerPlugin<PersistedContext> = {
  requestDidStart({ contextValue: { persisted, answer }, request }) {
    if (persisted === undefined) return Promise.resolve();
    request.extensions = { ...request.extensions, persistedQuery: { version: 1, sha256Hash: persisted.hash } };
    return Promise.resolve({
      willSendResponse({ response: { http, body } }) {
        if (body.kind !== 'single') return Promise.resolve();
        const { errors = [] } = body.singleResult;
        // An answer with errors may be whole a moment later.
        answer.isRevalidated = request.http?.method === 'GET' && errors.length === 0;
        if (errors[0]?.extensions?.code === ApolloServerErrorCode.PERSISTED_QUERY_NOT_FOUND) {
          http.status = persisted.statusIfUnknown;
          http.headers.set('cache-control', 'no-store');
          body.singleResult.errors = [{ ...errors[0], message: UNKNOWN }];
        }
        return Promise.resolve();
      },
    });
  },
};
