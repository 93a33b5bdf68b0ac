import { readFileSync } from 'node:fs';

/** The document of one of the page's operations, by the name of its file. */
export const clientOperation = (file: string): string =>
  readFileSync(new URL(`../client/operations/${file}.graphql`, import.meta.url), 'utf8');
