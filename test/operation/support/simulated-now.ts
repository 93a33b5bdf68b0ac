import { jest } from '@jest/globals';

/** Replaces `performance.now()` by a clock that only the test advances, in milliseconds. */
export function useSimulatedNow(): { readonly advance: (ms: number) => void; readonly restore: () => void } {
  let now = 1_000;
  const replaced = jest.spyOn(performance, 'now').mockImplementation(() => now);
  return {
    advance: (ms) => {
      now += ms;
    },
    restore: () => replaced.mockRestore(),
  };
}
