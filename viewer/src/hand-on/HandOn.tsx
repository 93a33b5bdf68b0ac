import { useClient } from 'urql';
import type { CallView } from '../app/view.ts';
import type { Judged } from '../call/Verdict.tsx';
import type { HeadReport } from '../call/use-call.ts';
import type { Curves } from '../charts/curves.ts';
import { TicketIdsDocument } from '../generated/graphql.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useEffect, useState } from 'react';
import { toCsv } from './csv.ts';
import { download } from './download.ts';
import { toTicket } from './ticket.ts';

interface HandOnProps {
  readonly view: CallView;
  readonly report: HeadReport;
  readonly quality: Judged | undefined;
  readonly curves: Curves | undefined;
  readonly origin: number | undefined;
}

/** What one passes to others: a ticket's text and the curves. */
export function HandOn({ view, report, quality, curves, origin }: HandOnProps) {
  const ids = useIds(view);
  return (
    <span className="hand-on">
      {quality && (
        <CopyButton label="Copy as ticket" text={() => toTicket({ report, quality, ids, origin, link: location.href })} />
      )}
      {curves && origin !== undefined && (
        <button type="button" onClick={() => download(`${view.callId}.csv`, 'text/csv', toCsv(curves, origin))}>
          <Icon name="save" /> CSV
        </button>
      )}
    </span>
  );
}

type Ids = readonly (readonly [name: string, value: string | null | undefined])[];

/** The ids that a ticket carries; until they are known, the call's alone. They are there before the click, as the clipboard wants it. */
function useIds({ callId, session }: CallView): Ids {
  const client = useClient();
  const [ids, setIds] = useState<Ids>([['Call', callId]]);
  useEffect(() => {
    let isGone = false;
    void client
      .query(TicketIdsDocument, { callId })
      .toPromise()
      .then(({ data }) => {
        const known = data?.callReports?.[session]?.correlation;
        if (isGone || !known) return;
        setIds([
          ['Call', callId],
          ['Telnyx leg', known.telnyxLegId],
          ['Telnyx session', known.telnyxSessionId],
          ['SDK session', known.voiceSdkSessionId],
          ['SDK connection', known.voiceSdkId],
          ['Organization', known.organizationId],
        ]);
      });
    return () => {
      isGone = true;
    };
  }, [client, callId, session]);
  return ids;
}
