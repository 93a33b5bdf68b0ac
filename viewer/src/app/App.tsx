import { Provider } from 'urql';
import { useMemo } from 'react';
import { CallPage } from '../call/CallPage.tsx';
import { FindPage } from '../find/FindPage.tsx';
import { createClient } from './client.ts';
import { Gate } from './Gate.tsx';
import { useView } from './navigation.ts';
import { useToken } from './session.ts';
import { useSettings } from './settings.ts';
import { TopBar } from './TopBar.tsx';

/** The whole page. The view stays as it is while the token is asked for again. */
export function App() {
  const view = useView();
  const token = useToken();
  const settings = useSettings();
  const client = useMemo(() => createClient(token), [token]);
  return (
    <Provider value={client}>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <TopBar settings={settings} />
      <main id="main" tabIndex={-1}>
        {token !== '' && view.page === 'find' && <FindPage filters={view.filters} settings={settings} />}
        {token !== '' && view.page === 'call' && <CallPage key={`${view.callId} ${view.session}`} view={view} />}
      </main>
      <Gate settings={settings} />
    </Provider>
  );
}
