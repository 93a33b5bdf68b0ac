import { statSync } from 'node:fs';
import { ConfigError } from './read-config.ts';

/**
 * Adds the variables of a file of lines `NAME=value` to the environment. Variables that are already set keep their values. A missing file
 * is not an error.
 * @throws ConfigError when the path is something else, such as a folder, or the file cannot be read
 */
export function loadSettingsFile(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return;
  const accepted = 'accepted is a file of lines NAME=value; rename or remove what is there.';
  if (!found.isFile() && !found.isFIFO())
    throw new ConfigError(`${path} is ${found.isDirectory() ? 'a folder' : 'not a file'}: ${accepted}`);
  try {
    process.loadEnvFile(path);
  } catch {
    throw new ConfigError(`${path} cannot be read by this user: ${accepted}`);
  }
}
