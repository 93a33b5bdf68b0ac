import type { ListScoresQuery } from '../../../client/src/documents.ts';

/** The verdict and scores of a call, or that they could not be read. */
export type Score = ListScoresQuery['calls'][number] | 'failed';
