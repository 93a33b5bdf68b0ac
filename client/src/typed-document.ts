/**
 * A document with the types of its result and its variables. Its structure is that of `@graphql-typed-document-node/core`, so urql, Apollo
 * Client, `graphql-request` and others infer both from it.
 */
export interface TypedDocumentNode<Result, Variables> extends Typed<Result, Variables> {
  /** For libraries only. Declared so that it is assignable to the `DocumentNode` of every version of `graphql`, without depending on one. */
  readonly kind: never;
  /** For libraries only, as `kind`. */
  readonly definitions: never;
  /** The document's id: `sha256:` and the SHA-256 of its text in hex. */
  readonly __meta__?: { readonly hash: string };
}

/** What typed documents of all kinds have in common: those of this package, other `TypedDocumentNode`s, and typed string documents. */
export interface Typed<Result, Variables> {
  /** Has no value: it only carries the types. */
  __apiType?: (variables: Variables) => Result;
}

/** The type of a document's result. */
export type ResultOf<Document> = Document extends Typed<infer Result, never> ? Result : never;

/** The type of a document's variables. */
export type VariablesOf<Document> = Document extends Typed<unknown, infer Variables> ? Variables : never;
