import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../../support/until.ts';
import { withPrograms } from '../../support/with-programs.ts';

/** A `describe` whose tests need Debian's package `prometheus`. */
export const withPrometheus = withPrograms(['prometheus', 'promtool'], 'prometheus', 'PROMETHEUS');

/** Runs promtool in deploy/observability. @returns its exit code and output */
export function promtool(...args: readonly string[]): { readonly status: number | null; readonly output: string } {
  const cwd = new URL('../../../deploy/observability/', import.meta.url);
  const { status, stdout, stderr } = spawnSync('promtool', args, { cwd, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

/** How often a started Prometheus scrapes. */
export const SCRAPE_MS = 1_000;

/** A Prometheus that scrapes one target. */
export interface Prometheus {
  /** The number of results of a query. */
  readonly resultsOf: (query: string) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Starts it on a free port, with its data in a temporary folder. */
export async function startPrometheus(target: string): Promise<Prometheus> {
  const folder = mkdtempSync(join(tmpdir(), 'prometheus-'));
  const config = join(folder, 'prometheus.yml');
  writeFileSync(
    config,
    `scrape_configs: [{ job_name: call-report-gateway, scrape_interval: ${SCRAPE_MS}ms, scrape_timeout: ${SCRAPE_MS}ms, static_configs: [{ targets: ['${target}'] }] }]\n`,
  );
  const child = spawn(
    'prometheus',
    [`--config.file=${config}`, `--storage.tsdb.path=${folder}/data`, '--web.listen-address=127.0.0.1:0'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(child, 'exit');
  let output = '';
  let address: string | undefined;
  // Its log is read on for as long as it runs: without a reader it would end.
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    address ??= /msg="Listening on" address=(\S+)/.exec(output)?.[1];
  });
  await until(() => address !== undefined || child.exitCode !== null);
  if (address === undefined) throw new Error(`Prometheus did not start: ${output}`);
  return {
    resultsOf: async (query) => {
      const response = await fetch(`http://${address}/api/v1/query`, {
        method: 'POST',
        body: new URLSearchParams({ query }),
      });
      const { status, data, error } = (await response.json()) as {
        readonly status: string;
        readonly data?: { readonly result: readonly unknown[] };
        readonly error?: string;
      };
      if (status !== 'success') throw new Error(`${query}: ${error}`);
      return data?.result.length ?? 0;
    },
    close: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
