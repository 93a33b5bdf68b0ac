import { Client, cacheExchange, fetchExchange, mapExchange } from 'urql';
import { refuse } from './session.ts';

/** One client, and so one cache, per token: data fetched with one token is never shown with another. */
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
