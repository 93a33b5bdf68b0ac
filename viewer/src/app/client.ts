import { Client, cacheExchange } from 'urql';
import { createClient as createSender, type ClientOptions } from '../../../client/src/client.ts';
import { sendExchange } from './send-exchange.ts';

/** One client, and so one cache, per token: data fetched with one token is never shown with another. */
export function createClient(options: Pick<ClientOptions, 'token' | 'fetch'>): Client {
  const sender = createSender({ url: '/graphql', ...options });
  return new Client({ url: '/graphql', preferGetMethod: false, exchanges: [cacheExchange, sendExchange(sender)] });
}
