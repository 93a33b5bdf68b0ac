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
export function readTrustedDocuments(path: string): TrustedDocuments {
  const parsed = manifest.safeParse(read(path));
  if (!parsed.success)
    throw new ConfigError(
      `TRUSTED_DOCUMENTS=${path}: accepted: a JSON object that maps the hex SHA-256 of each document to the document.`,
    );
  const documents = new Map<string, string>();
  for (const [id, text] of Object.entries(parsed.data)) {
    const hash = createHash('sha256').update(text).digest('hex');
    if (id.replace(/^sha256:/, '') !== hash)
      throw new ConfigError(`TRUSTED_DOCUMENTS=${path}: ${JSON.stringify(id)} is not the SHA-256 of its document.`);
    documents.set(hash, text);
  }
  return documents;
}

function read(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new ConfigError(`TRUSTED_DOCUMENTS=${path}: cannot be read as JSON.`);
  }
}

/** The documents as a store of persisted queries for Apollo. Callers cannot add to it. */
export const cacheOfTrusted = (documents: TrustedDocuments) => ({
  get: (key: string) => Promise.resolve(documents.get(key.replace(/^apq:/, ''))),
  set: () => Promise.resolve(),
  delete: () => Promise.resolve(true),
});
