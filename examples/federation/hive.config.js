/** Configuration of the router, Hive Gateway. */
export const gatewayConfig = {
  propagateHeaders: {
    // Each subgraph acts for the caller. The router has no token of its own.
    fromClientToSubgraphs: ({ request }) => ({ authorization: request.headers.get('authorization') }),
  },
};
