import { Client, cacheExchange } from 'urql';
import { createClient as createSender } from '../../../client/src/client.ts';
import { fetchOrTake } from './first-question.ts';
import { sendExchange } from './send-exchange.ts';
import { refuse } from './session.ts';

/** One client, and so one cache, per token: data fetched with one token is never shown with another. */
export function createClient(token: string): Client {
  const sender = createSender({
    url: '/graphql',
    token: (refused) => {
      if (refused !== undefined) refuse(token);
      return token;
    },
    fetch: fetchOrTake,
  });
  return new Client({ url: '/graphql', preferGetMethod: false, exchanges: [cacheExchange, sendExchange(sender)] });
}
