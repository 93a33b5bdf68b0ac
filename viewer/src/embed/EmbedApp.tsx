import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { Provider } from 'urql';
import { createClient } from '../app/client.ts';
import { useView } from '../app/navigation.ts';
import { useTheme } from '../app/theme.ts';
import { formatView } from '../app/view.ts';
import { CallPage } from '../call/CallPage.tsx';
import { Icon } from '../parts/Icon.tsx';
import type { EmbedAddress } from './embed-address.ts';
import { EmbeddedParts } from './EmbeddedParts.tsx';
import type { KeyState, ParentPage } from './parent-page.ts';
import { PartsContext } from './parts-context.ts';

interface EmbedAppProps {
  readonly address: EmbedAddress;
  /** Undefined if no page is around this one. */
  readonly parentPage: ParentPage | undefined;
}

/** A call in a frame of another page. */
export function EmbedApp({ address, parentPage }: EmbedAppProps) {
  useTheme();
  return (
    <main>
      <h1 className="hidden">Call report</h1>
      {address.problems.map((problem) => (
        <p className="problem" role="alert" key={problem}>
          <Icon name="alert" /> {problem}
        </p>
      ))}
      {address.view && !parentPage && (
        <div className="empty card">
          <h2>This view is made for a frame in another page</h2>
          <p>
            <a href={formatView(address.view)}>Open the call’s own page</a>
          </p>
        </div>
      )}
      {address.view && parentPage && address.parts.length > 0 && (
        <PartsContext value={address.parts}>
          <KeptByParent parentPage={parentPage} />
        </PartsContext>
      )}
    </main>
  );
}

/** Asks the page around for a key, and shows the call with it. Another key starts anew: what one key could read is not shown with another. */
function KeptByParent({ parentPage }: { parentPage: ParentPage }) {
  const key = useSyncExternalStore(parentPage.subscribe, parentPage.get);
  useEffect(() => {
    if (parentPage.get().token === '') void parentPage.ask();
  }, [parentPage]);
  if (key.token === '') return <NoKey problem={key.problem} onAsk={() => void parentPage.ask()} />;
  return <Call key={key.turn} token={key.token} parentPage={parentPage} />;
}

function Call({ token, parentPage }: { token: string; parentPage: ParentPage }) {
  const view = useView();
  const client = useMemo(
    () =>
      createClient({
        token: async (refused) => {
          if (refused !== undefined) await parentPage.replace(refused);
          // With another key another client asks; this one gives up.
          return token;
        },
      }),
    [token, parentPage],
  );
  return (
    <Provider value={client}>
      {view.page === 'call' && <CallPage key={`${view.callId} ${view.session}`} view={view} body={EmbeddedParts} />}
    </Provider>
  );
}

const PROBLEMS: Readonly<Record<NonNullable<KeyState['problem']>, string>> = {
  missing: 'The page around this view gave no API key, so the call cannot be read.',
  malformed: 'The page around this view sent something that is no API key, so the call cannot be read.',
  silent:
    'The page around this view does not answer, so the call cannot be read. The gateway’s EMBED_ORIGINS must contain its origin.',
};

function NoKey({ problem, onAsk }: { problem: KeyState['problem']; onAsk: () => void }) {
  if (problem === undefined)
    return (
      <div className="waiting card" role="status">
        <progress aria-label="Waiting for the API key" />
        <span className="muted">Waiting for the API key from the page around this view</span>
      </div>
    );
  return (
    <div className="problem" role="alert">
      <Icon name="alert" />
      <div>{PROBLEMS[problem]}</div>
      <button type="button" onClick={onAsk}>
        Try again
      </button>
    </div>
  );
}
