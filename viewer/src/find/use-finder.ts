import { useState } from 'react';
import { useClient, type Client, type CombinedError } from 'urql';
import { go } from '../app/navigation.ts';
import { NO_FILTERS, openCall, type View } from '../app/view.ts';
import { ResolveCallDocument, ResolveRecordsDocument } from '../../../client/src/documents.ts';
import { LatestLoad } from '../parts/latest-load.ts';
import { numberVariants } from './number-variants.ts';
import { recognise, type Recognised } from './recognise.ts';

/** The result of one search. */
type Outcome =
  { readonly view: View } | { readonly notFound: string; readonly id: string } | { readonly error: CombinedError };

/** The state of the finder: idle, searching, or why nothing was found. */
export type FinderState = 'ready' | 'searching' | Exclude<Outcome, { readonly view: View }>;

/** Finds what was typed and opens it; the next input supersedes it. */
export function useFinder(): { state: FinderState; find: (typed: string) => Promise<boolean>; clear: () => void } {
  const client = useClient();
  const [latest] = useState(() => new LatestLoad());
  const [state, setState] = useState<FinderState>('ready');
  return {
    state,
    async find(typed) {
      const isCurrent = latest.begin();
      setState('searching');
      const outcome = await outcomeOf(recognise(typed), client);
      if (!isCurrent()) return false;
      if (outcome === undefined || 'view' in outcome) {
        setState('ready');
        if (outcome) go(outcome.view);
        return outcome !== undefined;
      }
      setState(outcome);
      return false;
    },
    clear() {
      latest.end();
      setState('ready');
    },
  };
}

async function outcomeOf(recognised: Recognised, client: Client): Promise<Outcome | undefined> {
  switch (recognised.kind) {
    case 'nothing':
      return undefined;
    case 'view':
      return { view: recognised.view };
    case 'number':
      return list('number', numberVariants(recognised.number)[0] ?? recognised.number);
    case 'report':
      return reportOutcome(recognised, client);
    case 'id':
      return idOutcome(recognised.id, `No call, session or leg has the id ${recognised.id}.`, client);
    case 'name':
      return idOutcome(recognised.name, `No agent has the name “${recognised.name}”, and no call this id.`, client);
  }
}

const list = (filter: 'agent' | 'number', value: string): Outcome => ({
  view: { page: 'find', filters: { ...NO_FILTERS, [filter]: value } },
});

/** Bypasses the cache, which also holds failures: what was not found a moment ago may exist now. */
const FRESH = { requestPolicy: 'network-only' } as const;

async function reportOutcome(
  { callId, reportId }: Extract<Recognised, { kind: 'report' }>,
  client: Client,
): Promise<Outcome> {
  const { data, error } = await client.query(ResolveCallDocument, { callId }, FRESH).toPromise();
  const session = data?.callReports?.findIndex(({ id }) => id === reportId) ?? -1;
  if (session >= 0) return { view: { ...openCall(callId), session } };
  return error ? { error } : { notFound: `No report has the id ${reportId}.`, id: callId };
}

/** Reports identify a call id; billing records identify a session, a leg or an agent. All are queried at once. */
async function idOutcome(id: string, notFound: string, client: Client): Promise<Outcome> {
  const asCall = client.query(ResolveCallDocument, { callId: id }, FRESH).toPromise();
  const inRecords = client.query(ResolveRecordsDocument, { id, name: id }, FRESH).toPromise();
  const call = await asCall;
  if (call.data?.callReports?.length) return { view: openCall(id) };
  const { data, error } = await inRecords;
  const legs = data?.session?.nodes ?? [];
  const caller = legs.find(({ detailRecord }) => detailRecord?.direction === 'OUTBOUND') ?? legs[0];
  const found = caller ?? data?.leg?.nodes[0];
  if (found) return { view: openCall(found.callId) };
  if (data?.agent?.nodes.length) return list('agent', id);
  // A name is not a call id, so it is no failure if the gateway rejects it as one.
  const failure = error ?? (isRefused(call.error) ? undefined : call.error);
  return failure ? { error: failure } : { notFound, id };
}

const isRefused = (error: CombinedError | undefined): boolean =>
  error?.graphQLErrors.every(({ extensions }) => extensions.code === 'BAD_USER_INPUT') ?? false;
