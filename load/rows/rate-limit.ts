import { JUDGING_SHARE } from '../../src/context.ts';
import { startSandbox } from '../../src/sandbox/server.ts';
import { ask } from '../ask.ts';
import { startGatewayProcess } from '../gateway-process.ts';
import type { Row } from '../scorecard.ts';

/** The upstream permits so many requests a second. */
const PER_SECOND = 10;

const SECONDS = 30;

const OVERVIEW = '{ callQuality(filter: {}) { coverage { judged } } }';

/** How much of an upstream's rate limit is used while many calls are judged. */
export async function rateLimitUsed(): Promise<Row> {
  const { answered, seconds } = await askedAtLimit();
  return {
    what: `Judging many calls behind ${PER_SECOND} requests a second: share of them that is used`,
    figure: (100 * answered) / (PER_SECOND * seconds),
    unit: '%',
    least: 90,
  };
}

/** How many of its answers are 429. */
export async function rateLimitRefusals(): Promise<Row> {
  const { answered, refused } = await askedAtLimit();
  return { what: 'The same: answers of 429', figure: (100 * refused) / (answered + refused), unit: '%', most: 1 };
}

interface Asked {
  readonly answered: number;
  readonly refused: number;
  readonly seconds: number;
}

let asked: Promise<Asked> | undefined;

/** Measured once for both rows. */
const askedAtLimit = (): Promise<Asked> => (asked ??= askAtLimit());

async function askAtLimit(): Promise<Asked> {
  const sandbox = await startSandbox({ rateLimit: PER_SECOND, fleet: { calls: 2 * PER_SECOND * SECONDS, seed: 7 } });
  const gateway = await startGatewayProcess(sandbox.url, {
    LOG_LEVEL: 'warn',
    OPERATION_TIMEOUT_MS: String(Math.round((SECONDS / JUDGING_SHARE) * 1_000)),
  });
  const began = performance.now();
  const { text } = await ask(gateway.url, sandbox.tokens[0], OVERVIEW);
  const seconds = (performance.now() - began) / 1_000;
  if (text.includes('"errors"')) throw new Error(text);
  const refused = sandbox.requests.filter(({ status }) => status === 429).length;
  const answered = sandbox.requests.filter(({ status }) => status !== null && status < 300).length;
  gateway.kill('SIGKILL');
  await sandbox.close();
  return { answered, refused, seconds };
}
