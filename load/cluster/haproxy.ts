import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { startProgram, untilListening, type Program } from './programs.ts';

/** The configuration that is also deployed. */
export const HAPROXY_CONFIG = join(import.meta.dirname, '../../deploy/haproxy/haproxy.cfg');

/** HAProxy in front of gateways. */
export interface Proxy {
  readonly url: string;
  readonly program: Program;
  stop(): Promise<void>;
}

/** What the configuration needs to know. With fewer than three gateways, the remaining ones are never up. */
export const proxyEnvironment = (port: number, gateways: readonly string[]): NodeJS.ProcessEnv => ({
  BIND: `127.0.0.1:${port}`,
  RATE_PER_ADDRESS: '1000000',
  ...Object.fromEntries([1, 2, 3].map((number) => [`GATEWAY_${number}`, gateways[number - 1] ?? '127.0.0.1:9'])),
});

/**
 * Starts HAProxy with the deployed configuration.
 * @param gateways addresses (host:port) of up to three
 * @throws ProgramMissing
 */
export async function startHaproxy(gateways: readonly string[], port?: number): Promise<Proxy> {
  const own = port ?? (await freePort());
  const program = startProgram('haproxy', ['-db', '-f', HAPROXY_CONFIG], { env: proxyEnvironment(own, gateways) });
  await untilListening(program, own);
  return {
    url: `http://127.0.0.1:${own}`,
    program,
    async stop() {
      program.kill('SIGTERM');
      await program.exited;
    },
  };
}
