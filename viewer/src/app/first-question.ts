import { messageOf } from '../../../client/src/exchange.ts';
import { ids } from '../../../client/src/generated/ids.ts';
import { callIdIn } from './call-address.ts';
import { token } from './token.ts';

/*
 * The page's first script. It asks for the first answer about a call while the rest of the page is still loading, which takes as long as a
 * gateway nearby needs to answer. So it must stay small: it imports nothing that draws.
 */

interface Asked {
  readonly init: RequestInit;
  readonly answer: Promise<Response>;
}

let asked = ask();

function ask(): Asked | undefined {
  const callId = callIdIn(location.pathname);
  if (callId === undefined || token.get() === '') return undefined;
  const [url, init] = messageOf({
    url: '/graphql',
    method: 'POST',
    document: { id: ids.Head, text: undefined, operation: 'Head' },
    variables: { callId },
    token: token.get(),
    signal: undefined,
  });
  const answer = fetch(url, init);
  // Whoever takes the answer sees the error; without anybody it is none.
  answer.catch(() => undefined);
  return { init, answer };
}

/** `fetch`, with the first answer for whoever asks the same with the same token, once. */
export const fetchOrTake: typeof fetch = (url, init) => {
  const first = asked;
  // urql starts a query to see whether its answer is there already, and starts it again for the component.
  const isWanted = first !== undefined && init?.signal?.aborted !== true;
  if (!isWanted || first.init.body !== init?.body || !isSameCaller(first.init, init)) return fetch(url, init);
  asked = undefined;
  return first.answer;
};

const isSameCaller = (one: RequestInit, other: RequestInit | undefined): boolean =>
  new Headers(one.headers).get('authorization') === new Headers(other?.headers).get('authorization');
