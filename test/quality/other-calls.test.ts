import { describe, expect, it } from '@jest/globals';
import { verdictOf } from '../../src/quality/verdict/verdict.ts';
import { altered, legFrom, segmentsOf, slower, type Measured, type StoredSegment } from './altered.ts';

const within = ({ second }: Measured, from: number, to: number): boolean => second >= from && second < to;

const verdictFrom = async (segments: StoredSegment[]) => verdictOf(await legFrom(segments));

const codesFrom = async (segments: StoredSegment[]) => (await legFrom(segments)).issues.map(({ code }) => code);

const silence = (measured: Measured, from: number, to: number): void => {
  if (within(measured, from, to)) measured.outboundLevel = 0;
};

describe('calls like the recorded ones, but for what was done to them', () => {
  it('jitter on the way out alone lays the fault on the uplink', async () => {
    const call = altered(segmentsOf('clean-opus'), (measured) => {
      if (within(measured, 20, 50)) measured.remoteJitterMs = 40 + (measured.second % 5);
    });
    expect(await verdictFrom(call)).toMatchObject({ fault: 'UPLINK', confidence: 'HIGH' });
  });

  it('loss of 2 % that never lasts three intervals is no warning of the SDK, but is found', async () => {
    const call = altered(segmentsOf('clean-opus'), (measured) => {
      if (!within(measured, 20, 60) || Math.round(measured.second) % 3 === 0) return;
      measured.received -= 2;
      measured.lost += 2;
    });
    const leg = await legFrom(call);
    expect(leg.issues.map(({ code }) => code)).toEqual(['SUSTAINED_PACKET_LOSS']);
    expect(leg.issues[0]).toMatchObject({ sdkCode: null, alsoReportedBySdk: false });
    expect(await verdictOf(leg)).toMatchObject({ fault: 'DOWNLINK' });
  });

  it('of a dead microphone and a short loss, the microphone is named first and the loss beside it', async () => {
    const call = altered(segmentsOf('microphone-dies'), (measured) => {
      if (within(measured, 30, 50)) {
        measured.received -= 5;
        measured.lost += 5;
      }
    });
    expect(await verdictFrom(call)).toMatchObject({ fault: 'LOCAL_MICROPHONE', confidence: 'MEDIUM' });
    const worse = altered(segmentsOf('microphone-dies'), (measured) => {
      if (within(measured, 5, 75)) {
        measured.received -= 20;
        measured.lost += 20;
      }
    });
    const verdict = await verdictFrom(worse);
    expect([verdict.fault, ...verdict.also].toSorted()).toEqual(['DOWNLINK', 'LOCAL_MICROPHONE']);
  });

  it('someone who listens for 15 s has no broken microphone', async () => {
    const call = altered(segmentsOf('clean-opus'), (measured) => silence(measured, 30, 45));
    const leg = await legFrom(call);
    expect(leg.issues.map(({ code }) => code)).toEqual(['MICROPHONE_SILENT']);
    expect(await verdictOf(leg)).toMatchObject({ fault: 'NONE' });
  });

  it('a microphone that falls silent for good is suspected before the SDK would warn', async () => {
    const call = altered(segmentsOf('clean-opus'), (measured) => silence(measured, 60, 100));
    expect(await codesFrom(call)).not.toContain('LOW_LOCAL_AUDIO');
    expect(await verdictFrom(call)).toMatchObject({ fault: 'LOCAL_MICROPHONE', confidence: 'LOW' });
  });

  it('a microphone that was muted throughout is no broken one, and said to be muted', async () => {
    const call = altered(segmentsOf('silent-microphone'), (measured) => {
      measured.trackEnabled = false;
    });
    expect(await codesFrom(call)).toEqual(['MICROPHONE_MUTED']);
    expect(await verdictFrom(call)).toMatchObject({ fault: 'INTENDED', summary: expect.stringContaining('muted') });
  });

  it('silence while on hold is not a fault', async () => {
    const call = segmentsOf('one-way-audio');
    const [segment] = call;
    const start = Date.parse(segment!.summary.startTimestamp);
    const line = (seconds: number, from: string, to: string) => ({
      timestamp: new Date(start + seconds * 1_000).toISOString(),
      level: 'debug',
      message: `Call ${segment!.call_id} state change from ${from} to ${to}`,
    });
    segment!.logs.push(line(14, 'active', 'held'), line(52, 'held', 'active'));
    expect(await codesFrom(call)).toEqual([]);
    expect(await verdictFrom(call)).toMatchObject({ fault: 'INTENDED', summary: expect.stringContaining('on hold') });
  });

  it('a gap in what arrives, with nothing coming late, lies on the downlink', async () => {
    const call = altered(segmentsOf('clean-opus'), (measured) => {
      if (!within(measured, 30, 36)) return;
      measured.lost = measured.received;
      measured.received = measured.bytes = measured.inboundLevel = 0;
      measured.concealed += 48_000;
    });
    const leg = await legFrom(call);
    expect(leg.issues.map(({ code }) => code)).toEqual(expect.arrayContaining(['MEDIA_GAP', 'LOW_BYTES_RECEIVED']));
    expect(await verdictOf(leg)).toMatchObject({ fault: 'DOWNLINK' });
  });

  it('a path that stops answering while audio keeps arriving points at the uplink, not for sure', async () => {
    const call = altered(segmentsOf('clean-opus'), (measured) => {
      if (within(measured, 30, 36)) measured.iceState = 'disconnected';
    });
    expect(await verdictFrom(call)).toMatchObject({ fault: 'UPLINK', confidence: 'LOW', alternatives: ['DOWNLINK'] });
  });

  it('a client that stood still in the middle of a call is its device', async () => {
    const call = altered(segmentsOf('clean-opus'), (measured) => {
      if (!within(measured, 30, 37)) return;
      measured.received -= 40;
      measured.concealed += 40_000;
    });
    const [segment] = call;
    segment!.stats.splice(31, 5);
    segment!.stats[31]!.intervalStartUtc = segment!.stats[30]!.intervalEndUtc;
    expect(await verdictFrom(call)).toMatchObject({ fault: 'DEVICE' });
  });

  it('finds the direction of a delay added during the call by whether audio arrived late once', async () => {
    const delayed = (inward: boolean) =>
      altered(segmentsOf('microphone-dies', 'b'), (measured) => {
        measured.inboundLevel = measured.outboundLevel = 0.2;
        if (measured.second >= 30) measured.roundTripSeconds += 0.5;
        if (inward && within(measured, 28, 28.99)) measured.received -= 25;
      });
    expect(await verdictFrom(delayed(true))).toMatchObject({ fault: 'DOWNLINK', confidence: 'MEDIUM' });
    expect(await verdictFrom(delayed(false))).toMatchObject({ fault: 'UPLINK', confidence: 'MEDIUM' });
  });

  it.each([
    ['downlink-loss', 'DOWNLINK'],
    ['uplink-loss', 'UPLINK'],
    ['microphone-dies', 'LOCAL_MICROPHONE'],
    ['silent-microphone', 'LOCAL_MICROPHONE'],
    ['one-way-audio', 'FAR_LEG'],
    ['high-rtt', 'CANNOT_TELL'],
    ['clean-opus', 'NONE'],
    ['relay-path', 'NONE'],
  ])('%s through an SDK with intervals of five seconds gives the same verdict', async (scenario, fault) => {
    expect(await verdictFrom(slower(segmentsOf(scenario), 5))).toMatchObject({ fault });
  });

  it('a socket that was closed as agreed is no issue', async () => {
    const call = segmentsOf('signaling-flap').map((segment) => ({
      ...segment,
      ...(segment.flushReason === undefined
        ? {}
        : { flushReason: { type: 'socket-close', socketClose: { code: 1_000, wasClean: true } } }),
    }));
    expect(await codesFrom(call)).toEqual([]);
  });

  it('a caller who is silent for the first seconds and speaks then has no broken microphone', async () => {
    const call = altered(segmentsOf('clean-opus'), (measured) => silence(measured, 0, 6));
    expect(await codesFrom(call)).toEqual(['LOW_LOCAL_AUDIO']);
    expect(await verdictFrom(call)).toMatchObject({ fault: 'NONE' });
  });

  it('a far side that is silent until it answers is not at fault', async () => {
    const call = altered(segmentsOf('clean-opus'), (measured) => {
      if (within(measured, 0, 12)) measured.inboundLevel = 0;
    });
    expect(await verdictFrom(call)).toMatchObject({ fault: 'NONE' });
  });

  it('a pause in speech is not necessarily one-way audio', async () => {
    const call = altered(segmentsOf('clean-opus'), (measured) => {
      if (within(measured, 30, 55)) measured.inboundLevel = measured.outboundLevel = 0;
    });
    const { fault, confidence, alternatives } = await verdictFrom(call);
    expect({ fault, confidence }).toEqual({ fault: 'FAR_LEG', confidence: 'LOW' });
    expect(alternatives).toContain('INTENDED');
  });

  it('a call to which no packet ever came is a gap, though its statistics have no inbound stream', async () => {
    const call = segmentsOf('clean-opus');
    for (const interval of call[0]!.stats) {
      delete interval.audio.inbound;
      delete interval.remoteRtcp?.outbound;
    }
    expect(await codesFrom(call)).toContain('MEDIA_GAP');
    expect(await verdictFrom(call)).toMatchObject({
      fault: 'CANNOT_TELL',
      alternatives: expect.arrayContaining(['TELNYX_EDGE', 'FAR_LEG', 'DOWNLINK']),
    });
  });

  it('a call that sent nothing is not laid on the network', async () => {
    const call = altered(segmentsOf('clean-opus'), (measured) => {
      if (within(measured, 30, 50)) measured.sent = measured.bytesSent = 0;
    });
    expect(await codesFrom(call)).toContain('LOW_BYTES_SENT');
    expect(await verdictFrom(call)).toMatchObject({
      fault: 'LOCAL_MICROPHONE',
      confidence: 'MEDIUM',
      alternatives: ['DEVICE'],
    });
  });

  it('sound that was invented without loss or jitter is laid on the device, not for sure', async () => {
    const call = altered(segmentsOf('clean-opus'), (measured) => {
      if (within(measured, 30, 40)) measured.concealed += 12_000;
    });
    expect(await codesFrom(call)).toEqual(['AUDIO_CONCEALED']);
    expect(await verdictFrom(call)).toMatchObject({
      fault: 'DEVICE',
      confidence: 'MEDIUM',
      alternatives: ['DOWNLINK'],
    });
  });

  it('a DTLS failure is reported, without a direction', async () => {
    const call = altered(segmentsOf('clean-opus'), (measured) => {
      if (measured.second >= 40) measured.dtlsState = 'failed';
    });
    expect(await codesFrom(call)).toContain('DTLS_TROUBLE');
    expect(await verdictFrom(call)).toMatchObject({ fault: 'MEDIA_PATH', confidence: 'HIGH' });
  });

  it('a report with a part missing is less sure of what it says', async () => {
    const whole = await verdictFrom(segmentsOf('signaling-flap'));
    const [first, , last] = segmentsOf('signaling-flap');
    const leg = await legFrom([first!, last!]);
    expect(whole.confidence).toBe('HIGH');
    expect(leg.issues.map(({ code }) => code)).toContain('MISSING_SEGMENTS');
    expect((await verdictOf(leg)).confidence).not.toBe('HIGH');
  });
});
