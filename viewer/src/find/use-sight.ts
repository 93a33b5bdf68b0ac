import { useCallback, useEffect, useRef, useState } from 'react';

/** Which rows are visible. */
interface Sight {
  readonly isInSight: (callId: string) => boolean;
  /** For the `ref` of each row, which names its call in `data-call`. */
  readonly watch: (row: HTMLElement | null) => (() => void) | undefined;
}

/** Tracks the visible rows without rendering again. */
export function useSight(): Sight {
  const seen = useRef(new Set<string>());
  const isInSight = useCallback((callId: string) => seen.current.has(callId), []);
  const [observer] = useState(
    () =>
      new IntersectionObserver((entries) => {
        for (const { target, isIntersecting } of entries) {
          const callId = (target as HTMLElement).dataset.call ?? '';
          if (isIntersecting) seen.current.add(callId);
          else seen.current.delete(callId);
        }
      }),
  );
  useEffect(() => () => observer.disconnect(), [observer]);
  const watch = useCallback(
    (row: HTMLElement | null) => {
      if (!row) return undefined;
      observer.observe(row);
      return () => observer.unobserve(row);
    },
    [observer],
  );
  return { isInSight, watch };
}
