import { Client, cacheExchange, fetchExchange, mapExchange } from 'urql';
import { refuse } from './session.ts';

/** One client, and so one cache, for each token: what one token saw is gone with it. */
export function createClient(token: string): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: { headers: { authorization: `Bearer ${token}` }, credentials: 'omit', referrerPolicy: 'no-referrer' },
    exchanges: [
      mapExchange({
        onError(error) {
          if (error.graphQLErrors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED')) refuse(token);
        },
      }),
      cacheExchange,
      fetchExchange,
    ],
  });
}
