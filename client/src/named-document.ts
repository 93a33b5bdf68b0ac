import { CallReportError, failure } from './errors.ts';

/** What a request says of its document: its id, its text, or both. */
export interface NamedDocument {
  /** `sha256:` and the SHA-256 of the text in hex. */
  readonly id: string | undefined;
  readonly text: string | undefined;
  /** The name of its operation, which the gateway's metrics show; undefined where only the text tells. */
  readonly operation: string | undefined;
}

/** Texts of documents by their id: a manifest as GraphQL Code Generator writes it. */
export type Texts = Readonly<Record<string, string>>;

const ID = /^(?:sha256:)?([0-9a-f]{64})$/;

/**
 * Reads the id of a document, and its text where it has one: of GraphQL Code Generator's typed documents (`persistedDocuments`) and string
 * documents, and of documents parsed by `gql`.
 * @throws CallReportError `DOCUMENT_REJECTED` if the document has neither
 */
export function nameDocument(document: object): NamedDocument {
  const { __meta__: meta, loc, definitions } = document as Sources;
  const [, hash] = ID.exec(meta?.hash ?? '') ?? [];
  const text = document instanceof String ? document.toString() : loc?.source?.body;
  const operation = definitions?.find(({ kind }) => kind === 'OperationDefinition')?.name?.value;
  if (hash !== undefined) return { id: `sha256:${hash}`, text: undefined, operation };
  if (text !== undefined) return { id: undefined, text, operation };
  throw new CallReportError([
    failure(
      'DOCUMENT_REJECTED',
      'The document has neither an id nor a text; accepted: a document of this package, one of GraphQL Code Generator with persistedDocuments or documentMode string, or one parsed by gql.',
    ),
  ]);
}

/** Where libraries keep the id and the text. */
interface Sources {
  readonly definitions?: readonly { readonly kind: string; readonly name?: { readonly value: string } }[];
  readonly __meta__?: { readonly hash?: string };
  readonly loc?: { readonly source?: { readonly body?: string } };
}

/** @returns the text of the document with this id; undefined if neither the caller's texts nor this package's have it */
export async function findText(id: string, others?: () => Texts | Promise<Texts>): Promise<string | undefined> {
  const given = await others?.();
  // Loaded only for a gateway that does not know the document yet.
  return given?.[id] ?? given?.[id.replace('sha256:', '')] ?? (await import('./generated/texts.ts')).texts[id];
}
