import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../../src/config/read-config.ts';
import type { DayCoverage } from '../../../src/export/coverage.ts';
import { runExport } from '../../../src/export/run-export.ts';

/** A new, empty folder. */
export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'export-'));

interface Exported {
  readonly days: readonly DayCoverage[];
  readonly lines: readonly string[];
}

/** Exports the days of an upstream into a folder; `to` is the day after the last. */
export async function exportDays(
  { url, token }: { url: string; token: string },
  folder: string,
  [from, to]: readonly [from: string, to: string],
  signal: AbortSignal = new AbortController().signal,
  onLine: (line: string) => void = () => undefined,
): Promise<Exported> {
  const lines: string[] = [];
  const say = (line: string): void => {
    lines.push(line);
    onLine(line);
  };
  const days = await runExport(
    { from: Date.parse(from), to: Date.parse(to), folder, authorization: `Bearer ${token}` },
    readConfig({ TELNYX_API_URL: url }),
    { say, judged: () => undefined },
    signal,
  );
  return { days, lines };
}
