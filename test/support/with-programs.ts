import { describe } from '@jest/globals';
import { isInstalled } from '../../load/cluster/programs.ts';

/**
 * Makes a `describe` whose tests need programs of a Debian package. Where one is missing, they are skipped and say so on standard error; where
 * an environment variable of the package's name is `required`, as in CI, they fail.
 * @param variable such as `REDIS`
 */
export const withPrograms =
  (programs: readonly string[], debianPackage: string, variable: string) =>
  (name: string, tests: () => void): void => {
    const missing = programs.filter((program) => !isInstalled(program));
    const needed = `${missing.join(' and ')} (apt-get install ${debianPackage})`;
    if (missing.length > 0 && process.env[variable] === 'required')
      throw new Error(`${variable}=required, but "${name}" lacks ${needed}.`);
    if (missing.length > 0) process.stderr.write(`SKIPPED: "${name}" needs ${needed}.\n`);
    (missing.length === 0 ? describe : describe.skip)(name, tests);
  };
