import { startGateway, type TestGateway } from '../../support/gateway.ts';
import { callIdOf } from '../../support/samples.ts';

/** A gateway with metrics, and traffic that touches all of them. */
export interface ObservedGateway {
  readonly gateway: TestGateway;
  readonly metricsUrl: string;
  /** Sends some operations: two that succeed, one of an invalid document, one without a token. */
  readonly traffic: () => Promise<void>;
}

/** A shared store has metrics, whether it answers or not. Nothing listens on this port. */
const STORE_OUT_OF_REACH = {
  SHARED_STORE_URL: 'redis://127.0.0.1:9',
  SHARED_STORE_SECRET: 'a secret of this test, 32 characters or more',
};

/** Starts it in front of a sandbox. */
export async function startObservedGateway(): Promise<ObservedGateway> {
  const gateway = await startGateway({
    settings: { METRICS_PORT: '0', DOCUMENT_CACHE_BYTES: '10000000', ...STORE_OUT_OF_REACH },
  });
  const query = `query CallView { calls(callIds: ["${callIdOf('clean-pcmu')}"]) { callId verdict { headline } } }`;
  return {
    gateway,
    metricsUrl: gateway.app.metricsUrl() ?? '',
    traffic: async () => {
      for (let time = 0; time < 2; time += 1) {
        const { errors } = await gateway.ask(query);
        if (errors.length > 0) throw new Error(errors[0]?.message);
      }
      await gateway.ask('query Invalid { nothing }');
      await gateway.ask(query, { authorization: null });
      await gateway.ask(`{ a: callReports(callId: "none") { id } }`);
    },
  };
}
