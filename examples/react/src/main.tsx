import { createClient } from 'call-report-client';
import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { CallPage } from './CallPage.tsx';
import { OverviewPage } from './OverviewPage.tsx';

const KEY = 'telnyx-api-key';

/** Asks for the API key once per tab, and again when it is refused. Replace it with how your users sign in. */
function token(refused?: string): string {
  const stored = sessionStorage.getItem(KEY);
  if (stored !== null && stored !== refused) return stored;
  const entered = prompt(refused === undefined ? 'Telnyx API key' : 'This key was refused. Telnyx API key:') ?? '';
  sessionStorage.setItem(KEY, entered);
  return entered;
}

const client = createClient({ url: '/graphql', token });

const subscribe = (listener: () => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

/** `#/calls/<id>` shows a call, anything else the overview. */
function App() {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const [, callId] = /^#\/calls\/(.+)$/.exec(hash) ?? [];
  return callId === undefined ? (
    <OverviewPage client={client} />
  ) : (
    <CallPage client={client} callId={decodeURIComponent(callId)} key={callId} />
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
