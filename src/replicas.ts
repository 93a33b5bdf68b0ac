import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { Config } from './config/settings.ts';
import { SharedDigests } from './call-quality/shared-digests.ts';
import { SharedReports } from './reports/shared-reports.ts';
import type { CallerStore } from './shared-store/caller-store.ts';
import type { SharedStore } from './shared-store/shared-store.ts';

/** What the replicas of the gateway share. */
export interface Replicas {
  readonly store: SharedStore;
  /** Absent where reports are not cached at all. */
  readonly reports: SharedReports | undefined;
  /** A caller's digests; undefined where digests are not cached at all. */
  readonly digestsOf: (store: CallerStore) => SharedDigests | undefined;
  /** Finishes what is being stored for other replicas, if the store answers, and closes the connection. */
  readonly close: () => Promise<void>;
}

/** How long the store may take to accept what is being stored when the process ends, in milliseconds. */
const CLOSE_MS = 1_000;

/** The share of an operation's time for which it waits for another replica's request before it makes its own. */
const PATIENCE_SHARE = 1 / 3;

/** Creates what replicas share, without connecting; undefined without a shared store, whose client is then not even loaded. */
export async function shareReplicas(config: Config, log: FastifyBaseLogger): Promise<Replicas | undefined> {
  const { SHARED_STORE_URL: urls, SHARED_STORE_SECRET: secret, SHARED_STORE_MAX_BYTES: maxBytes } = config;
  if (urls === undefined || secret === undefined) return undefined;
  const { createSharedStore } = await import('./shared-store/shared-store.ts');
  const store = createSharedStore({ urls, secret, maxBytes, timeoutMs: config.SHARED_STORE_TIMEOUT_MS }, (isUp) => {
    if (isUp) log.info('the shared store is in use');
    else log.warn('the shared store fails; this replica works on its own and tries it again every second');
  });
  const isCaching = config.DOCUMENT_CACHE_BYTES > 0 && config.DOCUMENT_CACHE_TTL_MS > 0;
  const patienceMs = config.OPERATION_TIMEOUT_MS * PATIENCE_SHARE;
  const reports = isCaching
    ? new SharedReports({ ttlMs: config.DOCUMENT_CACHE_TTL_MS, maxBytes, patienceMs: Math.ceil(patienceMs) })
    : undefined;
  const keepsDigests = config.DIGEST_CACHE_BYTES > 0 && config.DIGEST_TTL_MS > 0;
  const digestsOf: Replicas['digestsOf'] = (caller) =>
    keepsDigests ? new SharedDigests(caller, config.DIGEST_TTL_MS) : undefined;
  const close = async (): Promise<void> => {
    await Promise.race([reports?.idle(), wait(CLOSE_MS, undefined, { ref: false })]);
    store.close();
    await reports?.idle();
  };
  return { store, reports, digestsOf, close };
}
