import { describe, expect, it } from '@jest/globals';
import { during } from '../during.ts';
import { knownCalls, verdictOn, type KnownCall } from '../known-calls.ts';

const callOf = (scenario: string): KnownCall => knownCalls.find((call) => call.scenario === scenario)!;
const clean = callOf('hangup-score-contradicts');

const headlineOn = async (changes: Parameters<typeof verdictOn>[1], call = clean): Promise<string> =>
  (await verdictOn(call, changes)).headline;

const lossIn = (from: number, to: number) =>
  during(from, to, (measured) => {
    const lost = Math.round(measured.received / 8);
    measured.received -= lost;
    measured.lost += lost;
  });

const gapIn = (from: number, to: number) =>
  during(from, to, (measured) => {
    measured.received = 0;
    measured.inboundLevel = 0;
  });

describe('a headline names every harm that matters', () => {
  it('two people who lost audio at different times have a sentence each', async () => {
    expect(await headlineOn({ own: lossIn(10, 30), other: lossIn(50, 70) })).toMatch(
      /^agent-anna heard gaps from 0:10 to 0:30 .*\. agent-ben heard gaps from 0:50 to 1:10 .*\.$/,
    );
  });

  it('two people who lost audio at the same time share one', async () => {
    expect(await headlineOn({}, callOf('reconnect-three-segments'))).toMatch(
      /^agent-anna and agent-ben heard nothing from each other from 0:28 to 0:34[^.]*\.$/,
    );
  });

  it('one person who lost audio twice, by different causes, has both named', async () => {
    const headline = await headlineOn({
      own: (segments) => gapIn(50, 70)(lossIn(10, 40)(segments)),
    });
    expect(headline).toMatch(/agent-anna heard gaps from 0:10 to 0:40/);
    expect(headline).toMatch(/agent-anna heard nothing from agent-ben from 0:50 to 1:10/);
  });

  it('a harm that did less than 30 % of the first one has no sentence', async () => {
    expect(await headlineOn({ own: lossIn(10, 60), other: lossIn(64, 70) })).not.toContain('agent-ben heard gaps');
  });
});

it('a call without a fault is fine only as far as the reports show', async () => {
  expect(await headlineOn({})).toBe('The call was fine.');
  expect(await headlineOn({ withoutOther: true })).toBe("The call was fine, as far as agent-anna's report shows.");
});

it('where all packets were lost, the listener heard nothing, not gaps', async () => {
  expect(await headlineOn({}, callOf('way-out-cut'))).toMatch(
    /^agent-ben heard nothing from agent-anna from 0:38 to 1:01 because nothing left agent-anna's network/,
  );
});

it('where a fault may be on either side, both sides act, and the steps say so', async () => {
  const { nextSteps } = await verdictOn(callOf('startup-stall-then-clean'));
  expect(nextSteps.map(({ side, actor }) => [actor, side])).toEqual([
    ['USER', 0],
    ['USER', 1],
  ]);
  for (const { reason } of nextSteps) expect(reason).toContain('either side');
});
