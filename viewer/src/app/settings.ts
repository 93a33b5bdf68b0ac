import { useEffect, useState } from 'react';

/** What the gateway tells the page before any token is known (`/viewer.json`). */
export interface Settings {
  readonly graphiql: boolean;
  /** Whether the schema reference is served, at `/docs`. */
  readonly docs: boolean;
  /** Set only by `npm run demo`: a token for recorded calls, and a selection of these calls. */
  readonly demo: { readonly token: string; readonly calls: readonly { callId: string; description: string }[] } | null;
}

const NONE: Settings = { graphiql: false, docs: false, demo: null };

let asked: Promise<Settings> | undefined;

const ask = (): Promise<Settings> =>
  (asked ??= fetch('/viewer.json', { headers: { accept: 'application/json' } })
    .then((answer) => (answer.ok ? (answer.json() as Promise<Settings>) : NONE))
    .catch(() => NONE));

/** The gateway's settings; undefined until they are loaded. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    let isGone = false;
    void ask().then((value) => {
      if (!isGone) setSettings(value);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return settings;
}
