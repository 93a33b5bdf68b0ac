import type { HeadQuery, QualityQuery } from '../../../client/src/documents.ts';

/** One SDK session's report of the call: ids, numbers, SDK, segments. */
export type HeadReport = NonNullable<HeadQuery['callReports']>[number];

/** The findings of one report: issues and scores. */
export type Judged = NonNullable<NonNullable<QualityQuery['callReports']>[number]['quality']>;
