import type { Resolvers } from '../graphql/generated/resolvers.ts';
import { callPage } from './call-page.ts';
import { recordSearch } from './search.ts';

export const callSearchResolvers = {
  Query: {
    recentCalls: (_root, { first, after }, { loaders, cursors }) =>
      callPage({ first, after, list: 'recentCalls', source: loaders.recentSource, cursors }),
    searchCalls: (_root, { filter, first, after }, { loaders, cursors }) => {
      const search = recordSearch(filter);
      return callPage({
        first,
        after,
        list: `searchCalls ${JSON.stringify(search)}`,
        source: loaders.searchSource(search),
        cursors,
      });
    },
  },
} satisfies Resolvers;
