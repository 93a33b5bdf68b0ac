import { startGatewayAt, type LoneGateway } from '../../support/gateway.ts';

/** The secret of all replicas in tests. */
const SECRET = 'a secret of the replicas, 32 characters or more';

/** Settings with which no test depends on how fast the machine is. */
const PATIENT = {
  SHARED_STORE_TIMEOUT_MS: '60000',
  OPERATION_TIMEOUT_MS: '300000',
  DOCUMENT_CACHE_BYTES: String(64 * 2 ** 20),
  DOCUMENT_CACHE_TTL_MS: '3600000',
};

/** Starts gateways that share a store. */
export const startReplicas = (
  count: number,
  upstreamUrl: string,
  storeUrl: string,
  settings: Record<string, string> = {},
): Promise<LoneGateway[]> =>
  Promise.all(
    Array.from({ length: count }, () =>
      startGatewayAt(upstreamUrl, {
        SHARED_STORE_URL: storeUrl,
        SHARED_STORE_SECRET: SECRET,
        ...PATIENT,
        ...settings,
      }),
    ),
  );
