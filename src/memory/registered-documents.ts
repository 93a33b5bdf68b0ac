import { LRUCache } from 'lru-cache';

/** A store of documents for Apollo Server (`KeyValueCache`), by `apq:` and the SHA-256 of the text in hex. */
export interface DocumentStore {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/** Memory for the documents that callers registered, in characters: about as much as Apollo's own cache takes. */
const MAX_CHARACTERS = 15_000_000;

/** Documents registered by callers, in the memory of this process. */
export function documentsInMemory(): DocumentStore {
  const documents = new LRUCache<string, string>({
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (text) => text.length + 1,
  });
  return {
    get: (key) => Promise.resolve(documents.get(key)),
    set: (key, value) => Promise.resolve(void documents.set(key, value)),
    delete: (key) => Promise.resolve(documents.delete(key)),
  };
}
