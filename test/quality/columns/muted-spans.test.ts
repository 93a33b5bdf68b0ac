import { expect, it } from '@jest/globals';
import { mutedSpans } from '../../../src/quality/columns/muted-spans.ts';
import { inputOf, reportOf } from '../sample-calls.ts';
import { derivedOf, sampleOf } from '../../support/samples.ts';

const mutesOf = async (sample: Parameters<typeof reportOf>[0]) => mutedSpans(await inputOf(await reportOf(sample)));

it('a mute by the application’s button is one span of log and intervals', async () => {
  expect(await mutesOf(derivedOf('far-muted', 'b'))).toEqual([
    {
      from: Date.parse('2026-11-23T08:28:15.041Z'),
      to: Date.parse('2026-11-23T08:28:55.148Z'),
      sources: ['muteAudio', 'TRACK_IN_INTERVALS'],
    },
  ]);
});

it('a disabled track is a mute without any log', async () => {
  const spans = await mutesOf(sampleOf('one-way-audio', 'b'));
  expect(spans).toMatchObject([{ from: Date.parse('2026-11-22T12:09:39.403Z'), sources: ['TRACK_IN_INTERVALS'] }]);
});

it('a call without mute has none', async () => {
  expect(await mutesOf(sampleOf('clean-opus'))).toEqual([]);
});
