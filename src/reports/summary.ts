import { isObject, type JsonObject } from '../json/json-object.ts';
import type { Report } from './report.ts';

/** Stands for the summary of a report that has none. */
export const NO_SUMMARY: JsonObject = Object.freeze({});

/** What the SDK said of the call. The newest summary says most: it knows the end, which those of early flushes cannot. */
export function summaryOf({ segments }: Report): JsonObject {
  const summaries = segments.map(({ stored }) => stored.value('summary')).filter(isObject);
  return summaries.findLast((summary) => Object.keys(summary).length > 0) ?? summaries.at(-1) ?? NO_SUMMARY;
}
