import { useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import type { CallView } from '../app/view.ts';
import { RawDocument } from '../../../client/src/documents.ts';
import { Icon } from '../parts/Icon.tsx';
import { Problem } from '../parts/Problem.tsx';
import { download } from './download.ts';

/** The whole redacted report as one JSON file, fetched on demand. */
export function DownloadReport({ view }: { view: CallView }) {
  const client = useClient();
  const [state, setState] = useState<'ready' | 'loading' | CombinedError>('ready');
  const save = async (): Promise<void> => {
    setState('loading');
    // Bypasses the cache: an hour is too large to keep.
    const { data, error } = await client
      .query(RawDocument, { callId: view.callId }, { requestPolicy: 'network-only' })
      .toPromise();
    const segments = data?.callReports?.[view.session]?.segments;
    if (segments)
      download(
        `${view.callId}.json`,
        'application/json',
        JSON.stringify(
          segments.map(({ raw }) => raw),
          null,
          2,
        ),
      );
    setState(error ?? 'ready');
  };
  return (
    <>
      <button type="button" onClick={() => void save()} disabled={state === 'loading'}>
        <Icon name="save" /> {state === 'loading' ? 'Fetching the report' : 'Download the report as JSON'}
      </button>
      {typeof state === 'object' && <Problem error={state} title="The report" retry={() => void save()} />}
    </>
  );
}
