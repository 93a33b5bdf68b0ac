import { useState } from 'react';
import { useClient } from 'urql';
import type { CallView, Range } from '../app/view.ts';
import { METRICS } from '../charts/panels.ts';
import { Icon } from '../parts/Icon.tsx';
import { download } from './download.ts';

interface DownloadCsvProps {
  readonly view: CallView;
  /** The whole call, in seconds since `origin`. */
  readonly whole: Range;
  readonly origin: number;
}

/** Saves every measurement of the call as CSV, regardless of the range that the charts show. */
export function DownloadCsv({ view, whole, origin }: DownloadCsvProps) {
  const client = useClient();
  const [state, setState] = useState<'ready' | 'failed' | number>('ready');
  const isBusy = typeof state === 'number';
  const save = async (): Promise<void> => {
    setState(0);
    try {
      const [{ csvHead, csvRows }, { fullSeries }] = await Promise.all([
        import('./csv.ts'),
        import('./full-series.ts'),
      ]);
      const parts = [csvHead(METRICS)];
      for await (const { curves, share } of fullSeries(client, { ...view, whole, origin })) {
        parts.push(csvRows(curves, METRICS, origin));
        setState(share);
      }
      download(`${view.callId}.csv`, 'text/csv', parts);
      setState('ready');
    } catch {
      setState('failed');
    }
  };
  return (
    <button
      type="button"
      onClick={() => void save()}
      disabled={isBusy}
      title="Every measurement of the whole call, one line for each interval of the SDK"
    >
      <Icon name="save" />
      <span aria-live="polite">
        {isBusy ? `CSV ${Math.round(state * 100)} %` : state === 'failed' ? 'CSV failed: try again' : 'CSV'}
      </span>
    </button>
  );
}
