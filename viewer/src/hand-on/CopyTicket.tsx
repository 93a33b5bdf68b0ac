import { useEffect, useState } from 'react';
import { useClient, type Client } from 'urql';
import { TicketDocument } from '../../../client/src/documents.ts';
import { copyRich, type RichText } from '../parts/clipboard.ts';
import { Icon } from '../parts/Icon.tsx';

const WORDS = {
  ready: 'Copy ticket',
  fetching: 'Preparing the ticket',
  copied: 'Copied',
  failed: 'Could not copy: try again',
} as const;

/** Copies a ticket about the call: both legs, what happened, and what to do. */
export function CopyTicket({ callId }: { callId: string }) {
  const client = useClient();
  const [state, setState] = useState<keyof typeof WORDS>('ready');
  useEffect(() => {
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('ready'), 2_000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async (): Promise<void> => {
    setState('fetching');
    try {
      setState((await copyRich(ticketOf(client, callId, location.href))) ? 'copied' : 'failed');
    } catch {
      setState('failed');
    }
  };
  return (
    <button type="button" className="primary" onClick={() => void copy()} disabled={state === 'fetching'}>
      <Icon name={state === 'copied' ? 'done' : 'copy'} />
      <span aria-live="polite">{WORDS[state]}</span>
    </button>
  );
}

async function ticketOf(client: Client, callId: string, link: string): Promise<RichText> {
  const { data } = await client.query(TicketDocument, { callId }, { requestPolicy: 'network-only' }).toPromise();
  const call = data?.calls[0];
  if (!call?.reports) throw new Error('The ticket could not be prepared.');
  const [{ ticketLines }, { ticketHtml, ticketText }] = await Promise.all([
    import('./ticket-lines.ts'),
    import('./ticket.ts'),
  ]);
  const lines = ticketLines(call, link);
  return { html: ticketHtml(lines), text: ticketText(lines) };
}
