import { describe, expect, it } from '@jest/globals';
import { judgeSession } from '../../src/quality/verdict/session/judge.ts';
import { assembleSession } from '../../src/quality/verdict/session/assemble.ts';
import { verdictOfReport } from '../../src/quality/verdict/verdict.ts';
import { isRight, judgedCalls, materialOf, verdictOn } from './known-calls.ts';

describe('verdicts against what was done to the calls', () => {
  it.each(judgedCalls)('$scenario.$side: $made', async (call) => {
    const verdict = await verdictOn(call);
    expect({ fault: verdict.fault, alternatives: verdict.alternatives, isRight: isRight(call, verdict) }).toMatchObject(
      {
        isRight: true,
      },
    );
    if (verdict.confidence === 'HIGH') expect(call.not_with_high_confidence ?? []).not.toContain(verdict.fault);
    expect(verdict.also).toEqual(expect.arrayContaining([...(call.also ?? [])]));
  });

  it('says the same of a report, with the other side at hand, as of the call', async () => {
    for (const call of judgedCalls) {
      const judgement = await judgeSession(await assembleSession(await materialOf(call)));
      const { fault, confidence } = await verdictOn(call);
      expect(verdictOfReport(judgement)).toMatchObject({ fault, confidence });
    }
  });

  it('is right whenever it says HIGH, and in four of five cases when it says MEDIUM, also where only one side reported', async () => {
    const counts = { HIGH: [0, 0], MEDIUM: [0, 0], LOW: [0, 0] };
    for (const call of judgedCalls)
      for (const withoutOther of [false, true]) {
        const verdict = await verdictOn(call, { withoutOther });
        const isWrong = !isRight(call, verdict) || (call.never?.includes(verdict.fault) ?? false);
        // What only the other side shows cannot be known without it.
        if (withoutOther && isWrong && verdict.fault === 'NONE') continue;
        counts[verdict.confidence][isWrong ? 1 : 0] = (counts[verdict.confidence][isWrong ? 1 : 0] ?? 0) + 1;
      }
    const [right = 0, wrong = 0] = counts.MEDIUM;
    expect(counts.HIGH[1]).toBe(0);
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.8);
  });
});
