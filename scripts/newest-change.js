import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** When a file, or the newest file of a folder, was changed, in epoch milliseconds. */
export function newestChange(path) {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}
