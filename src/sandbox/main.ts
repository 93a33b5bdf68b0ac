/** The command line: `npm run sandbox -- --help`. */
import { runCli } from './cli.ts';

const started = await runCli(process.argv.slice(2), {
  say: (text) => console.log(text),
  complain: (text) => console.error(text),
});
if (typeof started === 'number') process.exitCode = started;
else {
  const stop = (): void => void started.close();
  process.once('SIGINT', stop).once('SIGTERM', stop);
}
