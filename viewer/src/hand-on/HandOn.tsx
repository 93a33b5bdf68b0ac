import type { CallView } from '../app/view.ts';
import type { HeadReport, Judged } from '../call/answers.ts';
import type { Curves } from '../charts/curves.ts';
import type { SessionJudgedFragment } from '../generated/graphql.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { Icon } from '../parts/Icon.tsx';
import { toCsv } from './csv.ts';
import { download } from './download.ts';
import { toTicket } from './ticket.ts';

interface HandOnProps {
  readonly view: CallView;
  readonly report: HeadReport;
  readonly quality: Judged | undefined;
  readonly verdict: SessionJudgedFragment;
  readonly curves: Curves | undefined;
  readonly origin: number | undefined;
}

/** What one passes to others: a ticket's text and the curves. */
export function HandOn({ view, report, quality, verdict, curves, origin }: HandOnProps) {
  return (
    <span className="hand-on">
      {quality && (
        <CopyButton
          isPrimary
          label="Copy ticket"
          text={() => toTicket({ report, quality, verdict, origin, link: location.href })}
        />
      )}
      <CopyButton label="Copy link" text={() => location.href} />
      {curves && origin !== undefined && (
        <button type="button" onClick={() => download(`${view.callId}.csv`, 'text/csv', toCsv(curves, origin))}>
          <Icon name="save" /> CSV
        </button>
      )}
    </span>
  );
}
