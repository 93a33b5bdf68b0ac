import { useState } from 'react';
import type { CallView, Range } from '../app/view.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { lazyPart } from '../parts/lazy-part.tsx';
import { Guard } from '../parts/Section.tsx';
import { CopyTicket } from './CopyTicket.tsx';
import { DownloadCsv } from './DownloadCsv.tsx';

const SaveEvidence = lazyPart(
  'The evidence bundle',
  async () => (await import('../evidence/SaveEvidence.tsx')).SaveEvidence,
);

interface HandOnProps {
  readonly view: CallView;
  /** The whole call, in seconds since `origin`. */
  readonly whole: Range;
  /** Epoch milliseconds; undefined if there are no measurements. */
  readonly origin: number | undefined;
}

/** Everything for sharing a call: ticket, link, measurements, evidence, and print. */
export function HandOn({ view, whole, origin }: HandOnProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <span className="hand-on">
      <CopyTicket callId={view.callId} />
      <CopyButton label="Copy link" text={() => location.href} />
      {origin !== undefined && <DownloadCsv view={view} whole={whole} origin={origin} />}
      <button type="button" popoverTarget="evidence-bundle">
        Evidence
      </button>
      <div
        id="evidence-bundle"
        popover="auto"
        className="card evidence-popover"
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        {isOpen && (
          <Guard title="The evidence bundle">
            <SaveEvidence view={view} />
          </Guard>
        )}
      </div>
      <button type="button" onClick={() => print()}>
        Print
      </button>
    </span>
  );
}
