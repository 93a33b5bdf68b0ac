import { currentOperation, type Operation } from '../operation/operation.ts';
import { StoreBudget } from './budget.ts';
import { CallerStore } from './caller-store.ts';
import { StoreConnection, type ConnectionSettings } from './connection.ts';
import type { DocumentStore } from '../memory/registered-documents.ts';
import { sharedDocuments } from './persisted-queries.ts';
import { openRedis } from './redis-client.ts';
import { Sealer } from './sealing.ts';
import { noCounts, type StoreCounts } from './store-counts.ts';

/** How much longer writes may take that no caller waits for. */
const BACKGROUND_SHARE = 20;

/** How much longer looking up thousands of values may take in all: each of them spares a request to the upstream. */
const BULK_SHARE = 10;

/** The owner of values that all callers share. No token has a space. */
const EVERYBODY = 'all callers';

/** What has happened between the process and the shared store so far. */
interface StoreFigures extends Readonly<StoreCounts> {
  readonly isUp: boolean;
  readonly failed: number;
  readonly rejected: number;
  readonly skipped: number;
  readonly outages: number;
}

/** The store that all replicas share. It is never needed: while it fails, each replica works on its own. */
export interface SharedStore {
  /**
   * What the operations of a caller keep there. Its token is not kept: only keys derived from it.
   * @param onFound called when a value is found that the upstream gave for this token
   */
  forCaller(authorization: string, onFound: () => void): CallerStore;
  /** Documents registered by their hash. */
  readonly documents: DocumentStore;
  readonly figures: () => StoreFigures;
  /** Connects. @returns resolves after the first attempt, whether it succeeded or not */
  start(): Promise<void>;
  close(): void;
}

/** The settings of the store (`SHARED_STORE_...`). */
export interface StoreSettings {
  readonly urls: readonly string[];
  readonly secret: string;
  /** The maximum size of a value in the store, in bytes. */
  readonly maxBytes: number;
  /** The time that one operation may lose to the store, in milliseconds. */
  readonly timeoutMs: number;
}

/**
 * Creates the store without connecting.
 * @param open replaces the connection, for tests
 */
export function createSharedStore(
  { urls, secret, maxBytes, timeoutMs }: StoreSettings,
  onChange: ConnectionSettings['onChange'],
  open: ConnectionSettings['open'] = (onGone) => openRedis(urls, onGone),
): SharedStore {
  const connection = new StoreConnection({ open, commandMs: timeoutMs, onChange });
  const counts = noCounts();
  const backgroundMs = timeoutMs * BACKGROUND_SHARE;
  const background = { totalMs: backgroundMs, commandMs: backgroundMs };
  const bulk = { totalMs: timeoutMs * BULK_SHARE, commandMs: timeoutMs };
  const turn = { totalMs: timeoutMs, commandMs: timeoutMs };
  const parts = { connection, counts, unrecorded: new Set<string>(), maxBytes, background, bulk, turn };
  const budgets = new WeakMap<Operation, StoreBudget>();
  const budget = (): StoreBudget => {
    const operation = currentOperation();
    const known = operation && budgets.get(operation);
    if (known !== undefined) return known;
    const fresh = new StoreBudget({ totalMs: timeoutMs, commandMs: timeoutMs });
    if (operation !== undefined) budgets.set(operation, fresh);
    return fresh;
  };
  return {
    forCaller: (authorization, onFound) =>
      new CallerStore(parts, new Sealer(authorization.replace(/^\S+\s+/, ''), secret), budget(), onFound),
    documents: sharedDocuments({ connection, sealer: new Sealer(EVERYBODY, secret), maxBytes, budget, background }),
    figures: () => ({ ...counts, ...connection.figures, isUp: connection.isUp }),
    start: () => connection.start(),
    close: () => connection.close(),
  };
}
