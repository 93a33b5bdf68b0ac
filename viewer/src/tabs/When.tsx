import { duration } from '../parts/format.ts';

interface WhenProps {
  readonly instant: string | null | undefined;
  readonly origin: number | undefined;
  readonly onPoint: (seconds: number) => void;
}

/** A moment as a button that moves the cursor there. */
export function When({ instant, origin, onPoint }: WhenProps) {
  if (!instant || origin === undefined) return null;
  return <Moment seconds={(Date.parse(instant) - origin) / 1000} title={instant} onPoint={onPoint} />;
}

/** The same for seconds on the charts' axis. */
export function Moment({
  seconds,
  title,
  onPoint,
}: {
  seconds: number;
  title: string;
  onPoint: (seconds: number) => void;
}) {
  return (
    <button type="button" className="when num" onClick={() => onPoint(seconds)} title={`${title}: show in the charts`}>
      {duration(seconds, 1)}
    </button>
  );
}
