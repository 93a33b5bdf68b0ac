import type { ListScoresQuery } from '../generated/graphql.ts';

/** What a call's session and reports say of it, or that they could not be read. */
export type Score = ListScoresQuery['calls'][number] | 'failed';
