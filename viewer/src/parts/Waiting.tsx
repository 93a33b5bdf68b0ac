import { useEffect, useState } from 'react';

/**
 * A progress bar with the elapsed seconds.
 * @param what is loading: a noun phrase such as 'The verdict'
 */
export function Waiting({ what }: { what: string }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((value) => value + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  const label = `Loading ${what.charAt(0).toLowerCase()}${what.slice(1)}`;
  return (
    <div className="waiting" role="status">
      <progress aria-label={label} />
      <span className="muted">
        {label}
        {seconds > 0 && `, ${seconds} s`}
      </span>
    </div>
  );
}
