import { duration } from '../parts/format.ts';

/** A moment as a button that moves the cursor there. */
export function When({
  instant,
  origin,
  onPoint,
}: {
  instant: string | null | undefined;
  origin: number | undefined;
  onPoint: (seconds: number) => void;
}) {
  if (!instant || origin === undefined) return null;
  const seconds = (Date.parse(instant) - origin) / 1000;
  return (
    <button
      type="button"
      className="when num"
      onClick={() => onPoint(seconds)}
      title={`${instant}: show in the charts`}
    >
      {duration(seconds, 1)}
    </button>
  );
}
