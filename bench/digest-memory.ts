import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DigestStore } from '../src/call-quality/digest-store.ts';
import { FIGURES, type CallDigest, type Figure, type FigureName } from '../src/digest/call-digest.ts';
import { tenantOf } from '../src/operation/tenant.ts';
import { DEFAULT_POLICY } from '../src/quality/policy.ts';

const COUNT = 10_000;

/** The memory that the store of 10,000 digests takes, in megabytes. */
export async function measureDigestMemory(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = (): number => {
    collect();
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = used();
  const store = new DigestStore({ maxBytes: 2 ** 30, ttlMs: 86_400_000 });
  const tenant = tenantOf('Bearer bench');
  const policy = JSON.stringify(DEFAULT_POLICY);
  for (let index = 0; index < COUNT; index += 1) {
    const callId = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    await store.judge({ tenant, policy, callId }, () => Promise.resolve(digestOf(index)), true);
  }
  const after = used();
  if (store.size !== COUNT) throw new Error(`The store has ${store.size} digests.`);
  return (after - before) / 1e6;
}

/** A digest as most calls have it. */
const digestOf = (index: number): CallDigest => ({
  isFinal: true,
  outcome: 'COMPLETED',
  fault: 'UPLINK',
  confidence: 'MEDIUM',
  impact: 'NOTICEABLE',
  spoiledSeconds: index / 7,
  talkSeconds: index / 3,
  issues: [
    { code: 'HIGH_JITTER', seconds: 12 },
    { code: 'HIGH_PACKET_LOSS', seconds: 9 },
  ],
  figures: Object.fromEntries(
    FIGURES.map((name): [FigureName, Figure] => [name, { average: index / 9, maximum: index / 5 }]),
  ) as Record<FigureName, Figure>,
  platform: 'JAVASCRIPT',
  circumstances: {
    sdkVersion: '2.27.10',
    browser: 'Chrome 156',
    operatingSystem: 'macOS 16',
    codec: 'opus',
    path: 'REFLEXIVE UDP',
    region: 'us-central',
  },
});
