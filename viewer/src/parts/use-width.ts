import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';

/** The width of an element as it changes, in CSS pixels; 0 until it is laid out. */
export function useWidth(target: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    setWidth(target.current?.clientWidth ?? 0);
  }, [target]);
  useEffect(() => {
    if (!target.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(target.current);
    return () => observer.disconnect();
  }, [target]);
  return width;
}
