const START = Date.parse('2026-11-01T08:00:00.000Z');

/** The time of the n-th call, in epoch milliseconds. */
export const at = (index: number): number => START + index * 60_000;

/** The billing record of the n-th call. */
export const recordAt = (index: number) => ({
  call_id: `call-${index}`,
  started_at: new Date(at(index)).toISOString(),
});
