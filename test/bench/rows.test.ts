import { describe, expect, it } from '@jest/globals';
import { judge, type Row, type Wanted } from '../../bench/rows.ts';
import { BYTE_PROXY, GATEWAY, PEERS } from '../../bench/targets.ts';

/** A row in which the peers reach 10, 20, 30 and so on. */
function rowOf(own: number | undefined, wanted?: Wanted, proxy?: number): Row {
  const figures = new Map(PEERS.map(({ name }, index) => [name, (index + 1) * 10]));
  if (own !== undefined) figures.set(GATEWAY.name, own);
  if (proxy !== undefined) figures.set(BYTE_PROXY.name, proxy);
  return { title: 'row', unit: 'unit', figures, ...(wanted && { wanted }) };
}

const best = PEERS.length * 10;

describe('verdicts of a bench', () => {
  it('compares speed with the fastest peer', () => {
    const wanted: Wanted = { kind: 'at least', times: 1.5, of: 'best peer' };
    expect(judge(rowOf(best * 1.5, wanted))).toEqual({ ratio: 1.5, wanted: 'at least 1.5', isMet: true });
    expect(judge(rowOf(best * 1.49, wanted)).isMet).toBe(false);
  });

  it('compares cost with the cheapest peer', () => {
    const wanted: Wanted = { kind: 'at most', times: 0.5, of: 'best peer' };
    expect(judge(rowOf(5, wanted))).toEqual({ ratio: 0.5, wanted: 'at most 0.5', isMet: true });
    expect(judge(rowOf(6, wanted)).isMet).toBe(false);
  });

  it('compares with the byte proxy only if the goal names it; it is never a peer', () => {
    const wanted: Wanted = { kind: 'at least', times: 0.6, of: 'byte proxy' };
    expect(judge(rowOf(60, wanted, 100))).toEqual({
      ratio: 0.6,
      wanted: 'at least 0.6 of the byte proxy',
      isMet: true,
    });
    expect(judge(rowOf(best, undefined, 1_000)).ratio).toBe(1);
  });

  it('takes a limit as such', () => {
    expect(judge(rowOf(59.9, { kind: 'below', limit: 60 })).isMet).toBe(true);
    expect(judge(rowOf(60, { kind: 'below', limit: 60 })).isMet).toBe(false);
    expect(judge(rowOf(0.81, { kind: 'above', limit: 0.8 })).isMet).toBe(true);
    expect(judge(rowOf(0.8, { kind: 'above', limit: 0.8 })).isMet).toBe(false);
  });

  it('asks for nothing where nothing is wanted', () => {
    expect(judge(rowOf(best / 2))).toEqual({ ratio: 0.5, wanted: '', isMet: undefined });
  });

  it('holds what was not measured for missed', () => {
    expect(judge(rowOf(undefined, { kind: 'at least', times: 1, of: 'best peer' })).isMet).toBe(false);
    expect(judge(rowOf(100, { kind: 'at least', times: 1, of: 'byte proxy' })).isMet).toBe(false);
    expect(judge(rowOf(NaN, { kind: 'at most', times: 1, of: 'best peer' })).isMet).toBe(false);
    expect(judge(rowOf(undefined, { kind: 'below', limit: 60 })).isMet).toBe(false);
  });
});
