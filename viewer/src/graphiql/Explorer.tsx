import { GraphiQL } from 'graphiql';
import { useMemo } from 'react';
import { Gate } from '../app/Gate.tsx';
import { useShownSession } from '../app/session.ts';
import { useSettings } from '../app/settings.ts';
import { useTheme } from '../app/theme.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { askWith, type Ask } from './ask.ts';
import { exampleTabs } from './examples.ts';
import { openingTab } from './opening-tab.ts';
import { useNewestCall } from './use-newest-call.ts';

/** GraphiQL for this gateway. It shares the page's token, which appears in no editor. */
export function Explorer() {
  const { token, signIn } = useShownSession();
  const settings = useSettings();
  if (settings === undefined) return null;
  return (
    <>
      {token !== '' && <Signed key={signIn} token={token} hasDocs={settings.docs} />}
      <Gate settings={settings} />
    </>
  );
}

function Signed({ token, hasDocs }: { token: string; hasDocs: boolean }) {
  const ask = useMemo(() => askWith(token), [token]);
  const newest = useNewestCall(ask);
  if (newest === undefined) return <Waiting what="The newest call" />;
  return <Editors ask={ask} callId={newest ?? undefined} hasDocs={hasDocs} />;
}

type Fetcher = Parameters<typeof GraphiQL>[0]['fetcher'];

function Editors({ ask, callId, hasDocs }: { ask: Ask; callId: string | undefined; hasDocs: boolean }) {
  const [theme] = useTheme();
  const examples = useMemo(() => exampleTabs(callId), [callId]);
  const opening = useMemo(() => openingTab(storedTabs(), examples), [examples]);
  return (
    <div className="explorer">
      <GraphiQL
        fetcher={ask as Fetcher}
        forcedTheme={theme}
        defaultTabs={[...examples]}
        initialQuery={opening?.query}
        initialVariables={opening?.variables}
        isHeadersEditorEnabled={false}
        shouldPersistHeaders={false}
        showPersistHeadersSettings={false}
      >
        <GraphiQL.Logo>
          <a href="/">Call reports</a>
          {hasDocs && <a href="/docs">Schema reference</a>}
        </GraphiQL.Logo>
      </GraphiQL>
    </div>
  );
}

/** Storage may be switched off. */
function storedTabs(): string | null {
  try {
    return localStorage.getItem('graphiql:tabState');
  } catch {
    return null;
  }
}
