import { useEffect, useState } from 'react';

/** A sign of life: a moving bar, and from the second second on how long it has been. */
export function Waiting({ what }: { what: string }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((value) => value + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="waiting" role="status">
      <progress aria-label={`${what} is on its way`} />
      <span className="muted">
        {what} is on its way{seconds > 0 && `, ${seconds} s`}
      </span>
    </div>
  );
}
