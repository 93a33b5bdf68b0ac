import { describe, expect, it } from '@jest/globals';
import type { ListedCallFragment } from '../../client/src/documents.ts';
import { sessionRows } from '../../viewer/src/find/session-rows.ts';

const call = (callId: string, telnyxSessionId: string | null, startedAt: string | null): ListedCallFragment => ({
  callId,
  detailRecord:
    telnyxSessionId === null
      ? null
      : {
          telnyxSessionId,
          startedAt,
          ...{ agent: null, callerNumber: null, destinationNumber: null, direction: 'OUTBOUND', callSeconds: null },
        },
});

const orderOf = (...calls: ListedCallFragment[]): string[] => sessionRows(calls, new Map()).map(({ callId }) => callId);

describe('the rows of the list', () => {
  it('show the latest start first, by the first leg of each session, in whatever order their reports were stored', () => {
    expect(
      orderOf(
        call('early', 's1', '2026-11-22T10:00:00Z'),
        call('late-b', 's2', '2026-11-22T10:05:30Z'),
        call('middle', 's3', '2026-11-22T10:05:10Z'),
        call('late-a', 's2', '2026-11-22T10:05:00Z'),
      ),
    ).toEqual(['middle', 'late-b', 'early']);
  });

  it('keep a call without a record below the one before it', () => {
    expect(
      orderOf(
        call('unbilled', null, null),
        call('early', 's1', '2026-11-22T10:00:00Z'),
        call('after early', null, null),
        call('late', 's2', '2026-11-22T11:00:00Z'),
      ),
    ).toEqual(['unbilled', 'late', 'early', 'after early']);
  });
});
