import { HELP, readCliOptions, UsageError } from './cli-options.ts';
import { reasonOf, stringAt } from './json.ts';
import { LONG_CALL } from './long-call.ts';
import { SamplesError } from './samples.ts';
import { startSandbox, type Sandbox, type SandboxOptions } from './server.ts';

/** The output of the command line. */
export interface Output {
  say(text: string): void;
  complain(text: string): void;
}

/**
 * Runs the command line (without node and script) and prints where the sandbox listens.
 * @returns the running sandbox, or the exit code: 0 after `--help`, 1 when it cannot start, 2 for wrong usage
 */
export async function runCli(argv: readonly string[], voice: Output): Promise<Sandbox | 0 | 1 | 2> {
  let options: SandboxOptions | undefined;
  try {
    const read = readCliOptions(argv);
    if (read === 'help') {
      voice.say(HELP);
      return 0;
    }
    options = read;
    const sandbox = await startSandbox(options);
    voice.say(welcome(sandbox, options));
    return sandbox;
  } catch (error) {
    voice.complain(`sandbox: ${complaint(error, options?.port)}`);
    if (!(error instanceof UsageError)) return 1;
    voice.complain('Try --help.');
    return 2;
  }
}

function welcome(sandbox: Sandbox, { longCall }: SandboxOptions): string {
  const count = (account: number): number => sandbox.calls().filter((call) => call.account === account).length;
  const tokens = sandbox.tokens.map((token, account) => `  ${token}  (${count(account)} call legs)`);
  const long = longCall ? [`long call: ${LONG_CALL.callId} (first account)`] : [];
  return [`sandbox: ${sandbox.url}`, 'bearer tokens:', ...tokens, ...long, 'Ctrl-C ends it.'].join('\n');
}

function complaint(error: unknown, port: number | undefined): string {
  const code = stringAt(error, 'code');
  if (error instanceof SamplesError) return `--samples: ${error.message}`;
  if (code === 'EADDRINUSE') return `--port ${port ?? ''}: already taken; choose another, or 0 for any free one`;
  if (code === 'EACCES')
    return `--port ${port ?? ''}: not permitted; choose one from 1024 to 65535, or 0 for any free one`;
  return reasonOf(error);
}
