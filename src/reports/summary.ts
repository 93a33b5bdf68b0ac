import { isObject, type JsonObject } from '../json/json-object.ts';
import type { Report } from './report.ts';

/** The summary of a report that has none. */
export const NO_SUMMARY: JsonObject = Object.freeze({});

/** The SDK's summary of the call. The newest one is used, because those of early flushes do not know the end. */
export function summaryOf({ segments }: Report): JsonObject {
  let newest: JsonObject | undefined;
  for (const { stored } of segments.toReversed()) {
    const summary = stored.value('summary');
    if (!isObject(summary)) continue;
    newest ??= summary;
    if (Object.keys(summary).length > 0) return summary;
  }
  return newest ?? NO_SUMMARY;
}
