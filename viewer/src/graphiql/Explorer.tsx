import { GraphiQL } from 'graphiql';
import { useMemo } from 'react';
import { Gate } from '../app/Gate.tsx';
import { refuse, useToken } from '../app/session.ts';
import { useSettings } from '../app/settings.ts';
import { useTheme } from '../app/theme.ts';
import { exampleTabs } from './examples.ts';

/** GraphiQL on this gateway, with the page's token, which is shared by both and written in no editor. */
export function Explorer() {
  const token = useToken();
  const settings = useSettings();
  const [theme] = useTheme();
  const fetcher = useMemo(
    () =>
      async (question: { query: string; variables?: unknown; operationName?: string | null }): Promise<never> => {
        const answer = await fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${token}` },
          credentials: 'omit',
          body: JSON.stringify(question),
        });
        if (answer.status === 401) refuse(token);
        return (await answer.json()) as never;
      },
    [token],
  );
  if (settings === undefined) return null;
  const sample = settings.demo?.calls[0]?.callId;
  return (
    <>
      {token !== '' && (
        <div className="explorer">
          <GraphiQL
            fetcher={fetcher}
            forcedTheme={theme}
            defaultTabs={exampleTabs(sample)}
            isHeadersEditorEnabled={false}
            shouldPersistHeaders={false}
            showPersistHeadersSettings={false}
          >
            <GraphiQL.Logo>
              <a href="/">Call reports</a>
            </GraphiQL.Logo>
          </GraphiQL>
        </div>
      )}
      <Gate settings={settings} />
    </>
  );
}
