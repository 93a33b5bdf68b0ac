/** The bench's settings for a peer: where to listen, and the address of the upstream's stub. */
export const settings = {
  host: '127.0.0.1',
  port: Number(process.env.PORT ?? 0),
  upstream: new URL(process.env.TELNYX_API_URL ?? 'http://127.0.0.1:4010/v2'),
  path: '/graphql',
} as const;
