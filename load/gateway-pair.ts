import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpuMsOf, killAtExit } from './gateway-process.ts';

/** Where a gateway is. */
export interface Addresses {
  readonly url: string;
  /** Where its metrics are; undefined without the setting METRICS_PORT. */
  readonly metricsUrl?: string;
}

/** Two gateways in one process, which differ in some settings. */
export interface GatewayPair {
  readonly plain: Addresses;
  /** The one with the settings. */
  readonly other: Addresses;
  /**
   * Turns on or off what the other gateway observes of the whole process. Before it is off, the spans that wait for the collector are sent.
   */
  readonly observe: (isOn: boolean) => Promise<void>;
  /** The CPU time of the process so far, of all threads, in milliseconds. */
  readonly cpuMs: () => number;
  readonly kill: () => void;
}

/**
 * Starts them in front of an upstream, from the output of `scripts/strip-types.js`. What they have in common is compiled once: two processes
 * compile the same code differently, and differ by several percent for as long as they live.
 * @param settings of the other gateway only
 */
export async function startGatewayPair(
  upstreamUrl: string,
  settings: Readonly<Record<string, string>>,
): Promise<GatewayPair> {
  const child = fork('load/run-gateway-pair.js', [JSON.stringify(settings)], {
    execArgv: [],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      TELNYX_API_URL: upstreamUrl,
      PORT: '0',
      LOG_LEVEL: 'warn',
      DOCUMENT_CACHE_BYTES: '0',
    },
  });
  killAtExit(child);
  const ended = once(child, 'exit').then(() => {
    throw new Error('The gateways did not start.');
  });
  const [[plain, other]] = (await Promise.race([once(child, 'message'), ended])) as [[Addresses, Addresses]];
  ended.catch(() => undefined);
  return {
    plain,
    other,
    async observe(isOn) {
      child.send(isOn);
      await once(child, 'message');
    },
    cpuMs: () => cpuMsOf(child),
    kill: () => void child.kill('SIGKILL'),
  };
}
