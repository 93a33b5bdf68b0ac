import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { curvesOf, nearest, summarise } from '../../viewer/src/charts/curves.ts';
import { METRICS, PANELS, panelsOf } from '../../viewer/src/charts/panels.ts';
import { csvHead, csvRows } from '../../viewer/src/hand-on/csv.ts';

const ORIGIN = Date.parse('2026-11-22T12:00:00.000Z');
const jitter = PANELS.find(({ id }) => id === 'jitter');
const mos = PANELS.find(({ id }) => id === 'mos');
if (!jitter || !mos) throw new Error('There is no such chart.');

const curves = curvesOf(
  {
    t: [0, 1000, 2000, 3000].map((time) => ORIGIN + time),
    columns: [
      { metric: 'INBOUND_JITTER', values: [5, 40, null, 10] },
      { metric: 'INBOUND_MOS', values: [4.4, 3, 4, null] },
    ],
  },
  ORIGIN,
);

describe('curves', () => {
  it('begin at 0', () => expect(curves.x).toEqual([0, 1, 2, 3]));

  it('are summarized as text: the worst value, its time, and the share beyond the limit', () => {
    const [line] = jitter.lines;
    expect(line && summarise(jitter, line, curves, [0, 3])).toMatchObject({ high: 40, worstAt: 1, beyond: 1 / 3 });
  });

  it('where low is bad, the worst is the lowest', () => {
    const [line] = mos.lines;
    expect(line && summarise(mos, line, curves, [0, 3])).toMatchObject({ low: 3, worstAt: 1 });
  });

  it('say nothing of a stretch in which nothing was measured', () => {
    const [line] = jitter.lines;
    expect(line && summarise(jitter, line, curves, [1.5, 2.5])).toBeUndefined();
  });

  it('find the point nearest to a time', () => {
    const times = fc
      .uniqueArray(fc.integer({ min: 0, max: 10_000 }), { minLength: 1 })
      .map((x) => x.sort((a, b) => a - b));
    fc.assert(
      fc.property(times, fc.integer({ min: -10, max: 10_010 }), (x, at) => {
        const least = Math.min(...x.map((time) => Math.abs(time - at)));
        expect(Math.abs((x[nearest(x, at)] ?? NaN) - at)).toBe(least);
      }),
    );
    expect(nearest([], 5)).toBe(-1);
  });

  it('become CSV with a UTC time, and nothing where nothing was measured', () => {
    const metrics = [...curves.columns.keys()];
    expect((csvHead(metrics) + csvRows(curves, metrics, ORIGIN)).split('\r\n')).toEqual([
      'time,seconds,inbound_jitter,inbound_mos',
      '2026-11-22T12:00:00.000Z,0,5,4.4',
      '2026-11-22T12:00:01.000Z,1,40,3',
      '2026-11-22T12:00:02.000Z,2,,4',
      '2026-11-22T12:00:03.000Z,3,10,',
      '',
    ]);
  });
});

describe('charts', () => {
  it('ask for each metric once', () => expect(new Set(METRICS).size).toBe(METRICS.length));

  it.each([
    ['LOW_MOS', 'mos'],
    ['OUTBOUND_PACKET_LOSS', 'loss'],
    ['HIGH_JITTER', 'jitter'],
    ['HIGH_RTT', 'rtt'],
    ['MICROPHONE_SILENT', 'level'],
    ['MEDIA_GAP', 'bitrate'],
    ['SIGNALING_SOCKET_CLOSED', undefined],
  ])('%s is best seen in: %s', (code, panel) => expect(panelsOf(code)[0]).toBe(panel));
});
