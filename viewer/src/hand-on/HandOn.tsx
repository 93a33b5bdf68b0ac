import type { CallView, Range } from '../app/view.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { CopyTicket } from './CopyTicket.tsx';
import { DownloadCsv } from './DownloadCsv.tsx';

interface HandOnProps {
  readonly view: CallView;
  /** The whole call, in seconds since `origin`. */
  readonly whole: Range;
  /** Epoch milliseconds; undefined when there are no measurements. */
  readonly origin: number | undefined;
}

/** What one passes to others: a ticket's text and the measurements. */
export function HandOn({ view, whole, origin }: HandOnProps) {
  return (
    <span className="hand-on">
      <CopyTicket callId={view.callId} />
      <CopyButton label="Copy link" text={() => location.href} />
      {origin !== undefined && <DownloadCsv view={view} whole={whole} origin={origin} />}
    </span>
  );
}
