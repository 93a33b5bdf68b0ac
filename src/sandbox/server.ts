import fastify from 'fastify';
import { DEMO_TOKENS, type AccountIndex } from './accounts.ts';
import { callRoutes } from './call-routes.ts';
import { detailRecordRoutes } from './detail-record-routes.ts';
import { FaultPlan, type FaultRule, type Latency } from './faults.ts';
import { addFleet } from './fleet/fleet.ts';
import type { FleetOptions } from './fleet/plan.ts';
import { addHooks } from './hooks.ts';
import { addLongCall, type LongCall } from './long-call.ts';
import { BUNDLED_SAMPLES, loadSamples, newestTime } from './samples.ts';
import { recordRoutes } from './record-routes.ts';
import { reportRoutes, type ReportAnswers } from './report-routes.ts';
import { RequestLog, type LoggedRequest } from './request-log.ts';
import { RateLimiter } from './rate-limit.ts';
import { accountPicker } from './route-context.ts';
import { StoredCall } from './stored-call.ts';

/** A call's reports supplied by the program: any bytes, normally a JSON array of segments. */
interface ExtraCall {
  callId: string;
  body: string | Buffer;
  account?: AccountIndex;
}

export interface SandboxOptions extends ReportAnswers {
  /** The folder of samples; the bundled ones by default. */
  samples?: string;
  /** Serves the folder's calls of `derived/` too, for the first account. */
  derived?: boolean;
  host?: '127.0.0.1';
  /** 0, the default, picks any free port. */
  port?: number;
  /** Delays every response, in milliseconds. */
  latencyMs?: Latency;
  faults?: readonly FaultRule[];
  extraCalls?: readonly ExtraCall[];
  /** Adds a long call made from a sample; `true` for `LONG_CALL`. It is built on the first request. */
  longCall?: boolean | Partial<LongCall>;
  /** Rejects an account's requests beyond this number per second with 429. */
  rateLimit?: number | undefined;
  /** Adds many calls made from samples, for the first account. */
  fleet?: FleetOptions | undefined;
}

export interface Sandbox {
  /** The API's base: `http://127.0.0.1:PORT/v2`. */
  readonly url: string;
  readonly tokens: readonly [string, string];
  /** All requests since the start or `clearRequests`, in order of arrival. */
  readonly requests: readonly LoggedRequest[];
  readonly inFlight: number;
  readonly maxInFlight: number;
  clearRequests(): void;
  /** Every stored call and the files it was read from. */
  calls(): { callId: string; account: AccountIndex; files: readonly string[] }[];
  /** Stores a call's reports for the first account, or another; one with the same id is replaced. */
  addCall(callId: string, jsonBody: string | Buffer, account?: AccountIndex): void;
  /** Replaces all fault rules; an empty list removes every fault. */
  setFaults(rules: readonly FaultRule[]): void;
  /** Stops at once and closes open connections. */
  close(): Promise<void>;
}

/**
 * Starts a server on loopback that serves sample calls in the format of the Telnyx API v2.
 * @throws SamplesError when the folder cannot be served; the error of `listen` when the port is taken
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const accounts = await loadSamples(options.samples ?? BUNDLED_SAMPLES, options.derived);
  if (options.fleet !== undefined) await addFleet(accounts[0], options.fleet);
  const now = newestTime(accounts);
  if (options.longCall) addLongCall(accounts[0], options.longCall === true ? {} : options.longCall);
  const plan = new FaultPlan(options.faults);
  const log = new RequestLog();
  const server = fastify({ forceCloseConnections: true, routerOptions: { maxParamLength: 1000 } });
  const addCall: Sandbox['addCall'] = (callId, body, account = 0) => {
    const plain = Buffer.from(body);
    accounts[account].calls.set(callId, new StoredCall(callId, () => ({ plain })));
  };
  for (const { callId, body, account } of options.extraCalls ?? []) addCall(callId, body, account);

  const limiter = options.rateLimit === undefined ? undefined : new RateLimiter(options.rateLimit);
  addHooks(server, plan, log, { latency: options.latencyMs ?? 0, limiter });
  await server.register(
    (api, _, done) => {
      const records = accountPicker(accounts);
      reportRoutes(api, records, options);
      recordRoutes(api, records, now);
      detailRecordRoutes(api, records, now);
      callRoutes(api, records);
      done();
    },
    { prefix: '/v2' },
  );
  const address = await server.listen({ host: options.host ?? '127.0.0.1', port: options.port ?? 0 });

  return {
    url: `${address}/v2`,
    tokens: DEMO_TOKENS,
    requests: log.entries,
    get inFlight() {
      return log.inFlight;
    },
    get maxInFlight() {
      return log.maxInFlight;
    },
    clearRequests: () => log.clear(),
    calls: () =>
      ([0, 1] as const).flatMap((account) =>
        [...accounts[account].calls.values()].map(({ callId, files }) => ({ callId, account, files })),
      ),
    addCall,
    setFaults: (rules) => plan.set(rules),
    close: () => server.close(),
  };
}
