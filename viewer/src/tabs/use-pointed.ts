import { useEffect, useState } from 'react';
import type { Cursor } from '../charts/cursor.ts';

/** The latest line at the cursor's time, updated at most once per frame. */
export function usePointed(cursor: Cursor, times: readonly number[], self: unknown) {
  const [pointed, setPointed] = useState({ index: -1, isFromOutside: false });
  useEffect(() => {
    let frame = 0;
    const stop = cursor.subscribe((seconds, from) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const index = seconds === null ? -1 : times.findLastIndex((time) => time <= seconds + 0.05);
        setPointed((before) => (before.index === index ? before : { index, isFromOutside: from !== self }));
      });
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [cursor, times, self]);
  return pointed;
}
