import type { FastifyServerOptions } from 'fastify';

const refuse = (): never => {
  throw new Error('Routes have no schemas: Fastify loads no compilers for them (src/server/no-route-schemas.ts).');
};

/**
 * Keeps Fastify from loading its compilers of route schemas (Ajv and fast-json-stringify): no route has a schema, and loading them takes a
 * tenth of a second and 8 MB of each process.
 */
export const NO_ROUTE_SCHEMAS: FastifyServerOptions['schemaController'] = {
  compilersFactory: { buildValidator: refuse, buildSerializer: refuse },
};
