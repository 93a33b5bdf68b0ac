import { describe, expect, it } from '@jest/globals';
import { wasSentByTelnyx } from '../../../src/quality/verdict/session/rules/sent-by-telnyx.ts';
import type { SideObservation } from '../../../src/quality/verdict/session/types.ts';
import type { Measured } from '../altered.ts';
import { during } from '../during.ts';
import { knownCalls, verdictOn, type KnownCall, type StoredCall } from '../known-calls.ts';

const callOf = (scenario: string, side: 'a' | 'b' = 'a'): KnownCall =>
  knownCalls.find((call) => call.scenario === scenario && call.side === side)!;

const loseOnTheWayIn = (measured: Measured): void => {
  const lost = Math.round(measured.received / 6);
  measured.received -= lost;
  measured.lost += lost;
};

const loseOnTheWayOut = (measured: Measured): void => {
  measured.remoteLost += 6;
};

const clean = callOf('hangup-score-contradicts');

describe('loss in an intended silence', () => {
  it('is no fault while the call is on hold', async () => {
    const lossy = during(22, 48, loseOnTheWayIn);
    expect(await verdictOn(callOf('far-hold'), { own: lossy })).toMatchObject({
      fault: 'INTENDED',
      impact: { level: 'NONE' },
    });
    expect(await verdictOn(clean, { own: lossy })).toMatchObject({ fault: 'DOWNLINK' });
  });

  it('is no fault while the speaker is muted', async () => {
    const lossy = during(22, 50, loseOnTheWayOut);
    for (const [call, changes] of [
      [callOf('far-muted'), { other: lossy }],
      [callOf('far-muted', 'b'), { own: lossy }],
    ] as const)
      expect(await verdictOn(call, changes)).toMatchObject({ fault: 'INTENDED', impact: { level: 'NONE' } });
    expect(await verdictOn(clean, { own: lossy })).toMatchObject({ fault: 'UPLINK' });
  });
});

describe('a codec with discontinuous transmission', () => {
  /** Few packets, and none for three seconds in between. */
  const sparse = (isPause: (second: number) => boolean, field: 'received' | 'sent') => (measured: Measured) => {
    measured[field] = isPause(measured.second) ? 0 : 3;
  };
  const isPause = (second: number): boolean => Math.round(second) % 10 < 3;

  it('makes no gaps where nothing had to be concealed', async () => {
    const own = during(20, 60, sparse(isPause, 'received'));
    const other = during(20, 60, sparse(isPause, 'sent'));
    expect(await verdictOn(clean, { own, other })).toMatchObject({ fault: 'NONE' });
  });

  it('is none where the missing packets had to be concealed', async () => {
    const own = during(20, 60, (measured) => {
      sparse(isPause, 'received')(measured);
      measured.concealed += 48_000;
    });
    expect((await verdictOn(clean, { own })).fault).not.toBe('NONE');
  });

  it('is none where a client that sent as usual stopped', async () => {
    const other = during(20, 24, (measured) => (measured.sent = 0));
    const { fault, evidence } = await verdictOn(clean, { other });
    expect(fault).toBe('FAR_LEG');
    expect(evidence.map(({ statement }) => statement).join()).toContain('sent no byte of audio');
  });
});

describe('that nothing was wrong', () => {
  it('is certain only if receiver reports cover most of the call', async () => {
    const withoutReports = (segments: StoredCall): StoredCall =>
      segments.map((segment) => ({
        ...segment,
        stats: (segment.stats as object[]).map((interval, row) =>
          row < 20 ? interval : { ...interval, remoteRtcp: {} },
        ),
      }));
    expect(await verdictOn(clean)).toMatchObject({ fault: 'NONE', confidence: 'HIGH' });
    expect(await verdictOn(clean, { own: withoutReports })).toMatchObject({ fault: 'NONE', confidence: 'MEDIUM' });
  });

  it('is not certain if the microphone was dead for a while', async () => {
    const silent = during(20, 45, (measured) => (measured.outboundLevel = 0));
    expect(await verdictOn(clean, { own: silent })).toMatchObject({ fault: 'NONE', confidence: 'MEDIUM' });
  });

  it('is not certain if much of the audio was concealed, although no rule says why', async () => {
    const concealing = during(20, 50, (measured) => (measured.concealed += 4_000));
    expect(await verdictOn(clean, { own: concealing })).toMatchObject({ fault: 'NONE', confidence: 'MEDIUM' });
  });
});

it('loss of some packets does not explain silence', async () => {
  const own = during(20, 60, (measured) => (measured.inboundLevel = 0));
  const other = during(20, 60, loseOnTheWayOut);
  const { fault, alternatives } = await verdictOn(clean, { own, other });
  expect(fault).toBe('CANNOT_TELL');
  expect(alternatives).toContain('TELNYX_EDGE');
});

it('a report that was cut off is no page that was gone if its sound kept arriving', async () => {
  const cutOff = (segments: StoredCall): StoredCall =>
    segments.map((segment) => ({
      ...segment,
      flushReason: { type: 'buffer-limit' },
      stats: (segment.stats as object[]).slice(0, 25),
    }));
  const silentLater = during(40, 80, (measured) => (measured.inboundLevel = 0));
  expect((await verdictOn(callOf(clean.scenario, 'b'), { own: cutOff, other: silentLater })).fault).not.toBe('DEVICE');
});

describe('the count of sender reports', () => {
  const ROWS = 60;
  /** Fifty packets a second are sent; some are lost from second 20 to 40; a report comes every five seconds. */
  function seen({ restartsAt = Infinity, unsent = false } = {}): SideObservation {
    let count = 0;
    const isLossy = (row: number): boolean => row >= 20 && row <= 40;
    const reported = Array.from({ length: ROWS }, (_, row) => {
      if (row === restartsAt) count = 0;
      count += unsent && isLossy(row) ? 45 : 50;
      return count;
    }).map((_value, row, all) => all[row - (row % 5)] ?? NaN);
    const values = {
      remotePacketsSent: Float64Array.from(reported),
      inboundPacketsReceived: Float64Array.from(reported, (_value, row) => (isLossy(row) ? 45 : 50)),
      inboundPacketsNetLost: Float64Array.from(reported, (_value, row) => (isLossy(row) ? 5 : 0)),
    };
    return {
      rows: { from: 20, to: 40 },
      report: { leg: { timeseries: { length: ROWS, values } } },
    } as unknown as SideObservation;
  }

  it('shows whether Telnyx sent what was lost', () => {
    expect(wasSentByTelnyx(seen())).toBe(true);
    expect(wasSentByTelnyx(seen({ unsent: true }))).toBe(false);
  });

  it('is unknown across the start of a new stream', () => {
    expect(wasSentByTelnyx(seen({ restartsAt: 30 }))).toBeNull();
    expect(wasSentByTelnyx(seen({ restartsAt: 43 }))).toBeNull();
    expect(wasSentByTelnyx(seen({ restartsAt: 5 }))).toBe(true);
  });
});
