import { createClient, createCluster, ErrorReply, RESP_TYPES } from 'redis';
import { workFor } from '../operation/operation.ts';
import { CommandRejected, type StoreClient } from './connection.ts';

/** How long opening a connection may take, in milliseconds. */
const CONNECT_MS = 500;

/** Values as they are stored; the connection has a timer of its own for each command (`StoreConnection`). */
const OPTIONS = { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer }, timeout: 0 };

/** What every connection has in common: it never reconnects by itself and never queues commands while it is not connected. */
const CONNECTION = {
  disableOfflineQueue: true,
  disableClientInfo: true,
  maintNotifications: 'disabled',
} as const;

const SOCKET = { connectTimeout: CONNECT_MS, reconnectStrategy: false } as const;

/**
 * Opens connections to a Redis or Valkey server, or to a cluster.
 * @param urls `redis://` or `rediss://`; several are nodes of a cluster, whose credentials are those of the first
 * @param onGone called when a connection fails, before or after it was ready
 */
export function openRedis(urls: readonly string[], onGone: (error: unknown) => void): StoreClient {
  // Connections outlive the operation in which they are opened.
  return workFor(undefined, () => (urls.length === 1 ? openServer(urls[0] ?? '', onGone) : openCluster(urls, onGone)));
}

function openServer(url: string, onGone: (error: unknown) => void): StoreClient {
  const client = createClient({ url, RESP: 2, ...CONNECTION, socket: { ...SOCKET } });
  client.on('error', onGone);
  return {
    ready: client.connect(),
    send: (_key, args) => answerOf(client.sendCommand(args, OPTIONS)),
    destroy: () => client.destroy(),
  };
}

function openCluster(urls: readonly string[], onGone: (error: unknown) => void): StoreClient {
  const [first = ''] = urls;
  const { username, password } = new URL(first);
  const cluster = createCluster({
    RESP: 2,
    rootNodes: urls.map((url) => ({ url })),
    defaults: {
      ...CONNECTION,
      ...(username !== '' && { username: decodeURIComponent(username) }),
      ...(password !== '' && { password: decodeURIComponent(password) }),
      socket: first.startsWith('rediss:') ? { ...SOCKET, tls: true } : { ...SOCKET },
    },
    // Connections are opened anew instead, as soon as one of them fails.
    topologyRefreshOnReconnectionAttemptStrategy: false,
  });
  for (const event of ['error', 'node-error', 'node-disconnect']) cluster.on(event, onGone);
  return {
    ready: cluster.connect(),
    send: (key, args) => answerOf(cluster.sendCommand(key, false, args, OPTIONS)),
    destroy: () => cluster.destroy(),
  };
}

const answerOf = (sent: Promise<unknown>): Promise<unknown> =>
  sent.catch((error: unknown) => {
    throw error instanceof ErrorReply ? new CommandRejected() : error;
  });
