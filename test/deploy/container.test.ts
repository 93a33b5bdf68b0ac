import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DockerfileParser } from 'dockerfile-ast';
import { parse } from 'yaml';
import { readConfig } from '../../src/config/read-config.ts';
import { SETTINGS } from '../../src/config/settings.ts';
import { until } from '../support/until.ts';

const TIMEOUT_MS = 120_000;

const deployed = (path: string): string => readFileSync(new URL(`../../deploy/${path}`, import.meta.url), 'utf8');

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };

const dockerfile = DockerfileParser.parse(deployed('Dockerfile'));
const instructions = dockerfile.getInstructions().map((instruction) => ({
  keyword: instruction.getKeyword(),
  content: instruction.getArgumentsContent() ?? '',
  words: instruction.getArguments().map((argument) => argument.getValue()),
}));
const lastStage = instructions.slice(instructions.findLastIndex(({ keyword }) => keyword === 'FROM'));
const inLastStage = (keyword: string) => lastStage.filter((instruction) => instruction.keyword === keyword);
const env = Object.fromEntries(
  dockerfile
    .getENVs()
    .flatMap((instruction) =>
      instruction.getProperties().map((property) => [property.getName(), property.getValue() ?? ''] as const),
    ),
);

interface Service {
  readonly image: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly command?: readonly string[];
  readonly stop_grace_period?: string;
  readonly read_only?: boolean;
  readonly mem_limit?: string;
  readonly ports?: readonly string[];
  readonly cap_drop?: readonly string[];
}
const { services } = parse(deployed('compose.yaml')) as { services: Readonly<Record<string, Service>> };
const gateway = services['gateway-1']!;
const settings = Object.fromEntries(
  Object.entries({ ...env, ...gateway.environment })
    .filter(([name]) => !['NODE_ENV', 'NODE_OPTIONS'].includes(name))
    .map(([name, value]) => [name, value.startsWith('${') ? 'x'.repeat(32) : value]),
);
const config = readConfig(settings);
const MEBIBYTE = 2 ** 20;

describe('the Dockerfile', () => {
  it('names each base image by its digest, and installs without scripts', () => {
    const images = dockerfile.getFROMs().map((from) => from.getImage());
    for (const image of images) expect(image).toMatch(/@sha256:[0-9a-f]{64}$/);
    const installs = instructions.filter(({ content }) => content.includes('npm ci'));
    expect(installs.length).toBeGreaterThan(0);
    for (const { content } of installs) expect(content).toContain('--ignore-scripts');
  });

  it('has several stages, of which the last has no shell, no package manager, and runs as another user than root', () => {
    expect(dockerfile.getFROMs().length).toBeGreaterThan(1);
    expect(dockerfile.getFROMs().at(-1)?.getImage()).toContain('distroless');
    expect(inLastStage('RUN')).toEqual([]);
    expect(inLastStage('USER').map(({ content }) => content)).toEqual(['65532:65532']);
  });

  it('exposes the ports that the gateway listens on, on all addresses', () => {
    expect(inLastStage('EXPOSE').flatMap(({ words }) => words)).toEqual([
      String(config.PORT),
      String(config.METRICS_PORT),
    ]);
    expect([config.HOST, config.METRICS_HOST]).toEqual(['0.0.0.0', '0.0.0.0']);
  });

  it('leaves room for what the gateway keeps outside the heap', () => {
    const heapMb = Number(/--max-old-space-size=(\d+)/.exec(env.NODE_OPTIONS ?? '')?.[1]);
    const outside =
      config.MAX_BYTES_IN_FLIGHT +
      config.DOCUMENT_CACHE_BYTES +
      config.DIGEST_CACHE_BYTES +
      4 * config.MAX_ANSWER_BYTES;
    expect(gateway.mem_limit).toBe('1g');
    expect(heapMb * MEBIBYTE + outside).toBeLessThan(1_024 * MEBIBYTE);
  });

  it(
    'copies all that the gateway needs to start, and starts it with options that Node accepts',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'image-'));
      for (const { words } of inLastStage('COPY')) {
        const [from = '', to = ''] = words;
        const source = from.replace('/build/', '').replace(/^dist$/, '.stripped');
        if (source === 'node_modules') symlinkSync(join(process.cwd(), source), join(folder, to));
        else cpSync(source, join(folder, to === './' ? source : to), { recursive: true });
      }
      const [, ...options] = JSON.parse(inLastStage('ENTRYPOINT')[0]?.content ?? '') as string[];
      const command = JSON.parse(inLastStage('CMD')[0]?.content ?? '') as string[];
      expect(['node', ...options, ...command].join(' ')).toBe(scripts.start);
      const child = spawn(process.execPath, [...options, ...command], {
        cwd: folder,
        env: { ...env, PORT: '0', METRICS_PORT: 'none', DRAIN_DELAY_MS: '0' },
      });
      let output = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (text: Buffer) => (output += text.toString()));
      const exited = once(child, 'exit');
      await until(() => output.includes('listening') || child.exitCode !== null);
      const port = /http:\/\/[\d.]+:(\d+)/.exec(output)?.[1];
      const ready = await fetch(`http://127.0.0.1:${port}/ready`).catch(() => undefined);
      child.kill('SIGTERM');
      expect([ready?.status, await exited, ready ? '' : output]).toEqual([200, [0, null], '']);
      rmSync(folder, { recursive: true, force: true });
    },
    TIMEOUT_MS,
  );
});

describe('the compose file', () => {
  it('gives three gateways the same settings, which they know and accept', () => {
    expect(['gateway-1', 'gateway-2', 'gateway-3'].map((name) => services[name])).toEqual([gateway, gateway, gateway]);
    expect(Object.keys(settings).filter((name) => !(name in SETTINGS))).toEqual([]);
    expect(String(config.SHARED_STORE_URL)).toContain('store:6379');
  });

  it('gives them time to end', () => {
    const graceMs = Number(gateway.stop_grace_period?.replace('s', '')) * 1_000;
    expect(graceMs).toBeGreaterThan(config.DRAIN_DELAY_MS + config.SHUTDOWN_TIMEOUT_MS);
    const hardStop = /hard-stop-after (\d+)s/.exec(deployed('haproxy/haproxy.cfg'))?.[1];
    expect(Number(services.proxy!.stop_grace_period?.replace('s', ''))).toBeGreaterThan(Number(hardStop));
  });

  it('has HAProxy and Prometheus look for them where they listen', () => {
    const hosts = ['gateway-1', 'gateway-2', 'gateway-3'];
    const { BIND, RATE_PER_ADDRESS, ...addresses } = services.proxy!.environment ?? {};
    expect(Object.values(addresses)).toEqual(hosts.map((host) => `${host}:${config.PORT}`));
    expect(services.proxy!.ports).toEqual([`127.0.0.1${BIND}${BIND}`]);
    expect(Number(RATE_PER_ADDRESS)).toBeGreaterThan(0);
    const scraped = parse(deployed('observability/prometheus.compose.yml')) as {
      scrape_configs: [{ job_name: string; static_configs: [{ targets: string[] }] }];
    };
    expect(scraped.scrape_configs[0].static_configs[0].targets).toEqual(
      hosts.map((host) => `${host}:${config.METRICS_PORT}`),
    );
  });

  it('publishes ports on loopback only, drops capabilities, and names versions', () => {
    for (const { ports = [], cap_drop: dropped, image } of Object.values(services)) {
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
      expect(dropped).toEqual(['ALL']);
      expect(image).not.toMatch(/latest$/);
    }
    expect([gateway.read_only, services.proxy!.read_only, services.store!.read_only]).toEqual([true, true, true]);
  });
});
