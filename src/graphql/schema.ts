import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { Kind, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { callControlResolvers } from '../call-control/resolvers.ts';
import { callReportResolvers } from '../call-reports/resolvers.ts';
import { qualityResolvers } from '../quality/resolvers.ts';
import { seriesResolvers } from '../quality/series-resolvers.ts';
import { checkEntityKeys } from './entity-keys.ts';
import { scalarResolvers } from './scalars.ts';

/** One file for each domain, in `schema/`, and one for what joins the graph to others. */
export const SCHEMA_FILES = ['base', 'call-report', 'call-control', 'series', 'quality', 'federation'] as const;

/** The gateway's schema with its resolvers; a subgraph of Apollo Federation 2, and a whole graph without any router. */
export function createSchema(): GraphQLSchema {
  const typeDefs = SCHEMA_FILES.map((name) =>
    parse(readFileSync(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8')),
  );
  const resolvers = [scalarResolvers, callReportResolvers, callControlResolvers, seriesResolvers, qualityResolvers];
  return checkEntityKeys(
    buildSubgraphSchema([...typeDefs, ...resolvers.map((map) => ({ typeDefs: NO_TYPES, resolvers: map }))]),
  );
}

/** Beside a resolver map, whose types stand in the documents of all domains. */
const NO_TYPES: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };
