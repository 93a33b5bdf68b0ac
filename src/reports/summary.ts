import { isObject, type JsonObject } from '../json/json-object.ts';
import type { Report } from './report.ts';

/** The summary of a report that has none. */
export const NO_SUMMARY: JsonObject = Object.freeze({});

/** The SDK's summary of the call. The newest one is used, because those of early flushes do not know the end. */
export function summaryOf({ segments }: Report): JsonObject {
  const summaries = segments.map(({ stored }) => stored.value('summary')).filter(isObject);
  return summaries.findLast((summary) => Object.keys(summary).length > 0) ?? summaries.at(-1) ?? NO_SUMMARY;
}
