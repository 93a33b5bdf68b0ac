import { statSync } from 'node:fs';
import { ConfigError } from './read-config.ts';

/**
 * Adds the variables of a file of lines `NAME=value` to the environment; those that are set already stay. No file is no error.
 * @throws ConfigError when there is something else of that name, such as a folder, or it may not be read
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
