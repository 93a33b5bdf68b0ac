import { describe, expect, it } from '@jest/globals';
import { LatestLoad } from '../../viewer/src/parts/latest-load.ts';

describe('of loads that overlap', () => {
  it('the one that began last is current, whichever answers first', () => {
    const latest = new LatestLoad();
    const first = latest.begin();
    expect(first()).toBe(true);
    const second = latest.begin();
    expect([first(), second()]).toEqual([false, true]);
  });

  it('none is current once the reader has left', () => {
    const latest = new LatestLoad();
    const isCurrent = latest.begin();
    latest.end();
    expect(isCurrent()).toBe(false);
  });
});
