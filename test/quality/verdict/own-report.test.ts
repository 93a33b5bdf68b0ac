import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startGateway, type TestGateway } from '../../support/gateway.ts';
import { callIdOf, derivedOf } from '../../support/samples.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ sandbox: { derived: true } });
});
afterAll(() => gateway.close());

interface Direction {
  readonly speaker: { readonly isOwn: boolean };
  readonly effect: string;
  readonly faults: readonly string[];
  readonly alternatives: readonly string[];
}

interface Verdict {
  readonly fault: string;
  readonly headline: string;
  readonly impact: { readonly level: string; readonly affected: readonly Direction[] };
  readonly meantSilences: readonly {
    readonly kind: string;
    readonly party: { readonly name: string };
    readonly stretch: { readonly fromSecond: number; readonly toSecond: number };
  }[];
}

const FIELDS = `{ fault headline impact { level affected { speaker { isOwn } effect faults alternatives } }
  meantSilences { kind party { name } stretch { fromSecond toSecond } } }`;

async function verdictOf(callId: string, given = ''): Promise<Verdict> {
  const { data, errors } = await gateway.ask<{ calls: readonly [{ verdict: Verdict }] }>(
    `{ calls(callIds: ["${callId}"]) { verdict${given} ${FIELDS} } }`,
  );
  expect(errors).toEqual([]);
  return data.calls[0].verdict;
}

describe('a verdict by the own report alone', () => {
  it('is there after one upstream request, with everything a whole verdict has', async () => {
    // Whatever is not the report never answers.
    gateway.sandbox.setFaults([
      { fault: { kind: 'hang' }, match: 'detail_records' },
      { fault: { kind: 'hang' }, match: 'call_events' },
    ]);
    gateway.sandbox.clearRequests();
    const verdict = await verdictOf(callIdOf('microphone-dies'), '(useOtherLeg: false)');
    gateway.sandbox.setFaults([]);
    expect(gateway.sandbox.requests).toHaveLength(1);
    expect(verdict).toMatchObject({ fault: 'LOCAL_MICROPHONE', impact: { level: 'SEVERE' } });
    expect(verdict.headline).toMatch(/could not hear the caller/);
  });

  it('names the people once the records are asked too', async () => {
    const { headline } = await verdictOf(callIdOf('microphone-dies'));
    expect(headline).toMatch(/^agent-ben could not hear agent-anna/);
  });
});

describe('a direction that was spoiled', () => {
  const direction = (isOwn: boolean, effect: string, faults: string[], alternatives: string[] = []) => ({
    speaker: { isOwn },
    effect,
    faults,
    alternatives,
  });

  it.each([
    ['microphone-dies', [direction(true, 'SILENCE', ['LOCAL_MICROPHONE'])]],
    ['downlink-loss', [direction(false, 'GAPS', ['DOWNLINK'])]],
    ['downlink-jitter', [direction(false, 'CHOPPY', ['DOWNLINK'])]],
    [
      'reconnect-three-segments',
      [direction(true, 'NO_AUDIO', ['FAR_LEG']), direction(false, 'NO_AUDIO', ['DOWNLINK'], ['UPLINK', 'MEDIA_PATH'])],
    ],
  ])('%s: says what the listener heard, and where that arose', async (scenario, affected) => {
    const { impact } = await verdictOf(callIdOf(scenario));
    expect(impact.affected).toEqual(affected);
  });

  it('whose place is not known names every place that it may be', async () => {
    const { impact } = await verdictOf(callIdOf('high-rtt'), '(useOtherLeg: false)');
    expect(impact.affected).toEqual(
      [true, false].map((isOwn) => direction(isOwn, 'LATE', ['CANNOT_TELL'], ['UPLINK', 'DOWNLINK'])),
    );
  });
});

describe('meant silence', () => {
  it.each([
    ['far-hold', 'a', 'HOLD', 'agent-ben', 20, 50],
    ['far-muted', 'b', 'MUTE', 'agent-ben', 15, 55],
    ['ios-hold', 'b', 'HOLD', 'agent-anna', 30, 70],
  ] as const)(
    '%s.%s: is told apart from faults, with who meant it and when',
    async (scenario, side, kind, name, from, to) => {
      const { impact, meantSilences } = await verdictOf(derivedOf(scenario, side).call_id);
      expect(impact.affected).toEqual([]);
      expect(meantSilences).toMatchObject([{ kind, party: { name } }]);
      const { fromSecond, toSecond } = meantSilences[0]!.stretch;
      expect([Math.round(fromSecond / 2), Math.round(toSecond / 2)]).toEqual([
        Math.round(from / 2),
        Math.round(to / 2),
      ]);
    },
  );
});
