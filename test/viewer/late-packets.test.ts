import { expect, it } from '@jest/globals';
import { cameLate } from '../../viewer/src/call/late-packets.ts';
import type { Curves } from '../../viewer/src/charts/curves.ts';

const curves = (loss: readonly number[], step = 1): Curves => ({
  x: loss.map((_value, index) => index * step),
  columns: new Map([['INBOUND_LOSS', { values: loss }]]),
});
const issue = { code: 'HIGH_PACKET_LOSS', direction: 'INBOUND', threshold: 1 } as const;
const bars = [{ id: 'HIGH_PACKET_LOSS', title: '', from: 3, to: 5, severity: 'info', isChosen: false }] as const;

it('packets that a rule counts as lost and the chart does not came late', () => {
  expect(cameLate(issue, bars, curves([0, 0, 0, 0.4, 0, 0, 0]))).toBe(true);
  expect(cameLate(issue, bars, curves([0, 0, 0, 0, 8, 0, 0]))).toBe(false);
});

it('coarse curves, and other issues, do not show it', () => {
  expect(cameLate(issue, bars, curves([0, 0, 0], 5))).toBe(false);
  expect(cameLate({ ...issue, code: 'HIGH_RTT' }, bars, curves([0, 0, 0, 0, 0, 0]))).toBe(false);
});

it('a chart that does not contain all of them does not show it', () => {
  const early = { ...bars[0], from: -20, to: -18 };
  expect(cameLate(issue, [early, ...bars], curves([0, 0, 0, 0.4, 0, 0, 0]))).toBe(false);
});
