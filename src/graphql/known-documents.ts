import type { DocumentStore } from '../memory/registered-documents.ts';
import type { TrustedDocuments } from './limits/trusted-documents.ts';

/** A store that has some documents from the start, and keeps them. */
export const withKnownDocuments = (known: TrustedDocuments, store: DocumentStore): DocumentStore => ({
  ...store,
  get: (key) => {
    const text = known.get(key.replace(/^apq:/, ''));
    return text === undefined ? store.get(key) : Promise.resolve(text);
  },
});
