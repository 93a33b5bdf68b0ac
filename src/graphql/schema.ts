import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { Kind, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { callControlResolvers } from '../call-control/resolvers.ts';
import { callQualityResolvers } from '../call-quality/resolvers.ts';
import { callSearchResolvers } from '../call-search/resolvers.ts';
import { timelineResolvers } from '../timeline/resolvers.ts';
import { callReportResolvers } from '../reports/resolvers.ts';
import { textResolvers } from '../reports/interval-json/text-resolvers.ts';
import { qualityResolvers } from '../quality/resolvers.ts';
import { verdictResolvers } from '../quality/verdict/verdict-resolvers.ts';
import { seriesResolvers } from '../quality/series/series-resolvers.ts';
import { guardFields } from './answer/guard-fields.ts';
import { checkEntityKeys } from './entity-keys.ts';
import { jsonTextResolver, withLeaves } from './text-fields/text-field-schema.ts';
import { scalarResolvers } from './scalars.ts';

/** One file for each domain, in `schema/`, and one for what joins the graph to others. */
const SCHEMA_FILES = [
  'base',
  'call-report',
  'call-control',
  'series',
  'quality',
  'verdict',
  'call-quality',
  'federation',
] as const;

/** The gateway's schema, and the one that operations with long lists run on. */
export interface Schemas {
  /** What callers see and documents are validated against. A subgraph of Apollo Federation 2, and a whole graph without any router. */
  readonly schema: GraphQLSchema;
  /** The same with guarded fields, and with leaves to graphql-js where fields are written as text at once. */
  readonly execution: GraphQLSchema;
}

let made: Schemas | undefined;

/** The schemas, made once in a process: they hold no state of an app or an operation. */
export const createSchemas = (): Schemas => (made ??= makeSchemas());

function makeSchemas(): Schemas {
  const documents = SCHEMA_FILES.map((name) =>
    parse(readFileSync(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8')),
  );
  const schema = build(documents, RESOLVERS);
  const written = textResolvers(schema);
  const execution = build(withLeaves(documents, written), [...RESOLVERS, jsonTextResolver, written]);
  const [visibleSdl, runSdl] = [schema, execution].map((one) => one.getQueryType()?.getFields()._service);
  // Routers are told of the schema that callers see.
  if (visibleSdl?.resolve !== undefined && runSdl !== undefined) runSdl.resolve = visibleSdl.resolve;
  return { schema, execution: guardFields(execution) };
}

type ResolverMap = Extract<
  Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>[number],
  { resolvers?: unknown }
>['resolvers'];

const RESOLVERS = [
  scalarResolvers,
  callReportResolvers,
  callControlResolvers,
  callSearchResolvers,
  timelineResolvers,
  seriesResolvers,
  qualityResolvers,
  verdictResolvers,
  callQualityResolvers,
];

const build = (documents: readonly DocumentNode[], resolvers: readonly ResolverMap[]): GraphQLSchema =>
  checkEntityKeys(
    buildSubgraphSchema([...documents, ...resolvers.map((map) => ({ typeDefs: NO_TYPES, resolvers: map }))]),
  );

/** Beside a resolver map, whose types stand in the documents of all domains. */
const NO_TYPES: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };
