/** The named operations as typed documents, each an export of its own, and their types. */
export * from './generated/graphql.ts';
