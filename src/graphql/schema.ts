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
import { withTextFields } from './text-fields/text-field-schema.ts';
import { scalarResolvers } from './scalars.ts';

/** One file per domain in `schema/`, and one for federation with other graphs. */
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

/** The gateway's schema, and the one on which operations run. */
export interface Schemas {
  /**
   * The schema that callers see and that documents are validated against. It is a subgraph of Apollo Federation 2, and also complete
   * without a router.
   */
  readonly schema: GraphQLSchema;
  /** The same with guarded fields, and with leaves where fields are written as JSON text. */
  readonly execution: GraphQLSchema;
}

let made: Schemas | undefined;

/** The schemas, created once per process: they hold no state of an app or an operation. */
export const createSchemas = (): Schemas => (made ??= makeSchemas());

function makeSchemas(): Schemas {
  const documents = SCHEMA_FILES.map((name) =>
    parse(readFileSync(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8')),
  );
  const schema = checkEntityKeys(
    buildSubgraphSchema([...documents, ...RESOLVERS.map((map) => ({ typeDefs: NO_TYPES, resolvers: map }))]),
  );
  return { schema, execution: guardFields(withTextFields(schema, textResolvers(schema))) };
}

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

/** Goes with a resolver map whose types are defined in the documents of all domains. */
const NO_TYPES: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };
