import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type as system } from 'node:os';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { replaceBetweenMarkers } from './markers.ts';

const DOCUMENT = fileURLToPath(new URL('../docs/performance.md', import.meta.url));

/** The parts of the document that a run writes, by the name in their markers. */
export type Generated = Readonly<Record<'table' | 'growth', string>>;

/** Writes the parts into `docs/performance.md`, formatted like the rest of the repository. */
export async function writeDocument(generated: Generated): Promise<void> {
  if (!existsSync(DOCUMENT)) throw new Error(`${DOCUMENT} is missing`);
  let text = readFileSync(DOCUMENT, 'utf8');
  for (const [name, content] of Object.entries(generated)) text = replaceBetweenMarkers(text, name, content);
  writeFileSync(DOCUMENT, await format(text, { ...(await resolveConfig(DOCUMENT)), filepath: DOCUMENT }));
}

/** The machine and the date of a measurement. */
export function describeMachine(now = new Date()): string {
  const [cpu] = cpus();
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0);
  return `Measured on ${now.toISOString().slice(0, 10)}: ${cpu?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${gigabytes} GB, ${system()} ${release()}, Node ${process.version}. Stub upstream, load and the measured server share the cores.`;
}
