import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ConfigError } from '../../config/read-config.ts';

const manifest = z.record(z.string(), z.string());

/** Documents by the SHA-256 of their text in hex. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/**
 * Reads the manifest that GraphQL Code Generator writes (`persistedDocuments`, with `hashAlgorithm: 'sha256'`): the hex
 * SHA-256 of each document, with or without `sha256:` before it, to the document.
 * @throws ConfigError when the file is missing or is not such a manifest, or when a hash does not match its document
 */
export const readTrustedDocuments = (path: string): TrustedDocuments => readManifest(path, `TRUSTED_DOCUMENTS=${path}`);

/**
 * Reads the documents that the build of the page has put into a file: known from the start, though not the only ones that run.
 * @throws ConfigError as `readTrustedDocuments`
 */
export const readPageDocuments = (path: string): TrustedDocuments =>
  readManifest(path, `The page's documents at ${path} (npm run build writes them)`);

function readManifest(path: string, name: string): TrustedDocuments {
  const parsed = manifest.safeParse(read(path, name));
  if (!parsed.success)
    throw new ConfigError(
      `${name}: accepted: a JSON object that maps the hex SHA-256 of each document to the document.`,
    );
  const documents = new Map<string, string>();
  for (const [id, text] of Object.entries(parsed.data)) {
    const hash = createHash('sha256').update(text).digest('hex');
    if (id.replace(/^sha256:/, '') !== hash)
      throw new ConfigError(`${name}: ${JSON.stringify(id)} is not the SHA-256 of its document.`);
    documents.set(hash, text);
  }
  return documents;
}

function read(path: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new ConfigError(`${name}: cannot be read as JSON.`);
  }
}

/** The documents as a store of persisted queries for Apollo. Callers cannot add to it. */
export const cacheOfTrusted = (documents: TrustedDocuments) => ({
  get: (key: string) => Promise.resolve(documents.get(key.replace(/^apq:/, ''))),
  set: () => Promise.resolve(),
  delete: () => Promise.resolve(true),
});
