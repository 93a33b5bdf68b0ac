import { ConfigError, readConfig } from '../config/read-config.ts';
import { loadSettingsFile } from '../config/load-settings-file.ts';
import { GatewayError } from '../errors.ts';
import { HELP, readExportOptions, UsageError } from './options.ts';
import { runExport, type ExportProgress } from './run-export.ts';

/** How often the progress within a day is shown, in milliseconds. */
const SHOW_EVERY_MS = 5_000;

/** Runs an export; prints progress to standard error. @returns the exit code */
async function main(): Promise<number> {
  loadSettingsFile('.env');
  const options = readExportOptions(process.argv.slice(2), process.env, Date.now());
  if (options === 'help') {
    console.log(HELP);
    return 0;
  }
  const config = readConfig(process.env);
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort());
  try {
    const days = await runExport(options, config, progressOnStderr(), interrupted.signal);
    const sum = (count: (day: (typeof days)[number]) => number): number =>
      days.reduce((total, day) => total + count(day), 0);
    const open = days.filter(({ isComplete }) => !isComplete);
    console.error(
      `${days.length} days, ${sum(({ found }) => found)} calls, ${sum(({ judged }) => judged)} judged; coverage: ${options.folder}/coverage.json`,
    );
    if (open.length === 0) return 0;
    console.error(
      `Incomplete: ${open.map(({ day }) => day).join(', ')}. Run the same command again to read what is pending.`,
    );
    return 3;
  } catch (error) {
    if (interrupted.signal.aborted) {
      console.error('Interrupted. The days above are written; the same command continues.');
      return 130;
    }
    throw error;
  }
}

function progressOnStderr(): ExportProgress {
  let shownAt = performance.now();
  return {
    say: (line) => console.error(line),
    judged: (day, count, of) => {
      if (performance.now() - shownAt < SHOW_EVERY_MS) return;
      shownAt = performance.now();
      console.error(`${day}: ${count} of ${of} calls read`);
    },
  };
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    const isUsage = error instanceof UsageError || error instanceof ConfigError;
    if (isUsage) console.error(`export: ${error.message}\nTry --help.`);
    else if (error instanceof GatewayError)
      console.error(`export: ${error.code}: ${error.message}\nThe days above are written; the same command continues.`);
    else console.error(error instanceof Error ? `export: ${error.message}` : error);
    process.exitCode = isUsage ? 2 : 1;
  },
);
