import { createHash } from 'node:crypto';
import { documentsInMemory, type DocumentStore } from '../memory/registered-documents.ts';
import { workFor } from '../operation/operation.ts';
import { StoreBudget, type StoreTime } from './budget.ts';
import type { StoreConnection } from './connection.ts';
import type { Sealer } from './sealing.ts';

/** How long the store keeps a document, in milliseconds. */
const TTL_MS = 86_400_000;

/** What the store of documents is made from. */
export interface DocumentStoreParts {
  readonly connection: StoreConnection;
  /** For values that all callers share. */
  readonly sealer: Sealer;
  readonly maxBytes: number;
  readonly budget: () => StoreBudget;
  /** The time of what no caller waits for. */
  readonly background: StoreTime;
}

/**
 * Documents that were registered by their hash (APQ), at any replica. Documents are not a caller's: whoever knows the hash may run one, with or
 * without replicas.
 */
export function sharedDocuments({
  connection,
  sealer,
  maxBytes,
  budget,
  background,
}: DocumentStoreParts): DocumentStore {
  const write = async (name: string, value: string): Promise<void> => {
    const sealed = await sealer.seal(name, Buffer.from(value));
    if (sealed.length <= maxBytes)
      await connection.send(new StoreBudget(background), name, ['SET', name, sealed, 'PX', String(TTL_MS)]);
  };
  const local = documentsInMemory();
  return {
    async get(key) {
      const known = await local.get(key);
      if (known !== undefined) return known;
      const name = sealer.name('document', key);
      const sealed = await connection.send(budget(), name, ['GETRANGE', name, '0', String(maxBytes)]);
      if (!Buffer.isBuffer(sealed) || sealed.length === 0) return undefined;
      const text = (await sealer.open(name, sealed))?.toString('utf8');
      if (text === undefined || !key.endsWith(hashOf(text))) return undefined;
      await local.set(key, text);
      return text;
    },
    set(key, value) {
      // Outlives the operation, and nobody waits for it.
      void workFor(undefined, () => write(sealer.name('document', key), value));
      return local.set(key, value);
    },
    delete: (key) => local.delete(key),
  };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
