import type { ListScoresQuery } from '../generated/graphql.ts';

/** The verdict and scores of a call, or that they could not be read. */
export type Score = ListScoresQuery['calls'][number] | 'failed';
