import closeWithGrace from 'close-with-grace';
import { createApp } from './app.ts';
import { settingsAsText } from './config/describe-settings.ts';
import { ConfigError, readConfig } from './config/read-config.ts';
import { describeListenError } from './server/listen-error.ts';
import { shownValue } from './config/setting-parsers.ts';
import { returnMemoryOfStart } from './memory-of-start.ts';
import { loadSettingsFile } from './config/load-settings-file.ts';

const HELP = `call-report-gateway: GraphQL over Telnyx Voice SDK call reports

Usage: npm start [-- --help], or call-report-gateway start [--help]

Settings are read from the environment, and from a file .env in the current folder:
${settingsAsText()}
`;

/** Starts the gateway. Every failure prints one line that says what to change. */
async function main(): Promise<void> {
  const unknown = process.argv.slice(2).filter((argument) => argument !== '--help' && argument !== '-h');
  if (unknown.length > 0)
    throw new ConfigError(`Unknown argument ${unknown.map(shownValue).join(' ')}; accepted: --help.`);
  if (process.argv.length > 2) {
    console.log(HELP);
    return;
  }
  loadSettingsFile('.env');
  const config = readConfig(process.env);
  const app = await createApp(config);
  closeWithGrace({ delay: config.SHUTDOWN_TIMEOUT_MS, logger: false }, ({ err }) => {
    if (err) app.server.log.fatal({ err }, 'the gateway stops because of an error');
    return app.close();
  });
  try {
    await app.listen();
    returnMemoryOfStart(() => app.hasServed());
  } catch (error) {
    throw describeListenError(error, config.HOST, config.PORT, 'PORT');
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
