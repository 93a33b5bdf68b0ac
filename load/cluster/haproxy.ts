import { join } from 'node:path';
import { freeLastingPort } from './free-port.ts';
import { startProgram, untilListening } from './programs.ts';

/** The configuration that is also deployed. */
export const HAPROXY_CONFIG = join(import.meta.dirname, '../../deploy/haproxy/haproxy.cfg');

/** HAProxy in front of gateways. */
export interface Proxy {
  readonly url: string;
  stop(): Promise<void>;
}

/** More than any address sends. */
const NO_LIMIT = 1_000_000;

/** What the configuration needs to know. With fewer than three gateways, the remaining ones are never up. */
export const proxyEnvironment = (port: number, gateways: readonly string[], rate = NO_LIMIT): NodeJS.ProcessEnv => ({
  BIND: `127.0.0.1:${port}`,
  RATE_PER_ADDRESS: String(rate),
  ...Object.fromEntries([1, 2, 3].map((number) => [`GATEWAY_${number}`, gateways[number - 1] ?? '127.0.0.1:9'])),
});

/**
 * Starts HAProxy with the deployed configuration.
 * @param gateways addresses (host:port) of up to three
 * @param rate requests that one address may send in ten seconds
 * @throws ProgramMissing
 */
export async function startHaproxy(gateways: readonly string[], rate?: number): Promise<Proxy> {
  const port = await freeLastingPort();
  const env = proxyEnvironment(port, gateways, rate);
  const program = startProgram('haproxy', ['-db', '-f', HAPROXY_CONFIG], { env });
  await untilListening(program, port);
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      program.kill('SIGTERM');
      await program.exited;
    },
  };
}
