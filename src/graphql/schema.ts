import { readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { callReportResolvers } from '../call-reports/resolvers.ts';
import type { RequestContext } from '../context.ts';
import { qualityResolvers } from '../quality/resolvers.ts';
import { seriesResolvers } from '../quality/series-resolvers.ts';
import { scalarResolvers } from './scalars.ts';

/** One file for each domain, in `schema/`. */
export const SCHEMA_FILES = ['base', 'call-report', 'series', 'quality'] as const;

/** The gateway's schema with its resolvers. */
export function createSchema(): GraphQLSchema {
  const typeDefs = SCHEMA_FILES.map((name) =>
    readFileSync(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8'),
  );
  return makeExecutableSchema<RequestContext>({
    typeDefs,
    resolvers: [scalarResolvers, callReportResolvers, seriesResolvers, qualityResolvers],
  });
}
