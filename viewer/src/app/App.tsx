import { Provider } from 'urql';
import { useMemo, useState } from 'react';
import { CallBody } from '../call/CallBody.tsx';
import { CallPage } from '../call/CallPage.tsx';
import { ListMemory, ListMemoryContext } from '../find/list-memory.ts';
import { FindPage } from '../find/FindPage.tsx';
import { lazyPart } from '../parts/lazy-part.tsx';
import { Guard } from '../parts/Section.tsx';
import { createClient } from './client.ts';
import { fetchOrTake } from './first-question.ts';
import { Gate } from './Gate.tsx';
import { MissingPage } from './MissingPage.tsx';
import { useView } from './navigation.ts';
import { refuse, useShownSession } from './session.ts';
import { useSettings, type Settings } from './settings.ts';
import { useTimeZone } from './time-zone.ts';
import { TopBar } from './TopBar.tsx';

const OverviewPage = lazyPart('The overview', () =>
  import('../overview/OverviewPage.tsx').then(({ OverviewPage: page }) => page),
);

/** The whole page. It keeps showing the current view while it asks for a new token after one was rejected. */
export function App() {
  const { token, signIn } = useShownSession();
  const settings = useSettings();
  return (
    <>
      <Signed key={signIn} token={token} settings={settings} />
      <Gate settings={settings} />
    </>
  );
}

/** The page of one sign-in. Its client and cache end with it. */
function Signed({ token, settings }: { token: string; settings: Settings | undefined }) {
  const view = useView();
  const client = useMemo(
    () =>
      createClient({
        token: (refused) => {
          if (refused !== undefined) refuse(token);
          return token;
        },
        fetch: fetchOrTake,
      }),
    [token],
  );
  const [lists] = useState(() => new ListMemory());
  // Redraws all times when the user chooses another time zone.
  useTimeZone();
  return (
    <Provider value={client}>
      <ListMemoryContext value={lists}>
        <a className="skip" href="#main">
          Skip to content
        </a>
        <TopBar settings={settings} />
        <main id="main" tabIndex={-1}>
          {view.page === 'missing' && <MissingPage />}
          {token !== '' && view.page === 'find' && <FindPage filters={view.filters} settings={settings} />}
          {token !== '' && view.page === 'overview' && (
            <Guard title="The overview">
              <OverviewPage filters={view.filters} />
            </Guard>
          )}
          {token !== '' && view.page === 'call' && (
            <CallPage key={`${view.callId} ${view.session}`} view={view} body={CallBody} />
          )}
        </main>
      </ListMemoryContext>
    </Provider>
  );
}
