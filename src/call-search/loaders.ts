import DataLoader from 'dataloader';
import type { JsonObject } from '../json/json-object.ts';
import { loadEach } from '../operation/load-each.ts';
import { readDocument } from '../report-bytes/receive/report-document.ts';
import type { TelnyxClient } from '../upstream/client.ts';
import { getCallReportPage, REPORT_PAGE_SIZE } from '../upstream/endpoints/call-report-list.ts';
import { getDetailRecordPage, RECORD_PAGE_SIZE } from '../upstream/endpoints/detail-records.ts';
import type { RowPage, RowSource } from './call-rows.ts';
import { PageBudget } from './call-walk.ts';
import { rowsOfSegments } from './recent-calls.ts';
import { rowOfRecord, type RecordSearch } from './search.ts';

/** The lists that one operation walks. Each page is fetched once, and all walks share one page budget. */
export interface CallSearchLoaders {
  /** The rows of a search, for a walk. */
  readonly searchSource: (search: RecordSearch) => RowSource;
  /** The rows of the list of stored reports, for a walk. */
  readonly recentSource: RowSource;
}

/**
 * Creates one operation's loaders of lists of calls.
 * @param rememberRecords receives the billing records that a search found, so that they are not fetched again for their calls
 * @param maxBytes the maximum size of a page of the list of stored reports
 */
export function createCallSearchLoaders(
  telnyx: TelnyxClient,
  rememberRecords: (records: readonly JsonObject[]) => void,
  maxBytes: number,
): CallSearchLoaders {
  const searchPages = new DataLoader(
    loadEach(async ({ filter, number }: { filter: RecordSearch['filter']; number: number }): Promise<RowPage> => {
      const { items, last } = await getDetailRecordPage(telnyx, filter, number);
      rememberRecords(items);
      return { rows: items.map(rowOfRecord), last };
    }),
    { cacheKeyFn: (key) => JSON.stringify(key) },
  );
  const reportPages = new DataLoader(
    loadEach(async (number: number) =>
      rowsOfSegments(await getCallReportPage(telnyx, number, (body) => readDocument(body, maxBytes)), REPORT_PAGE_SIZE),
    ),
  );
  const allowance = new PageBudget();
  const mayAsk = (): boolean => allowance.take();
  return {
    searchSource: ({ filter, span }) => ({
      pageSize: RECORD_PAGE_SIZE,
      page: (number) => searchPages.load({ filter, number }),
      mayAsk,
      span,
    }),
    recentSource: { pageSize: REPORT_PAGE_SIZE, page: (number) => reportPages.load(number), mayAsk },
  };
}
