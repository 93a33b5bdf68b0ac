import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NO_FILTERS } from '../../viewer/src/app/view.ts';
import { merged, searchesOf, type Stream } from '../../viewer/src/find/searches.ts';
import { sessionRows } from '../../viewer/src/find/session-rows.ts';
import type { ListedCallFragment } from '../../client/src/documents.ts';

function call(callId: string, minute: number, record: Partial<ListedCallFragment['detailRecord']> = {}) {
  const startedAt = new Date(Date.UTC(2026, 10, 22, 0, minute)).toISOString();
  const detailRecord = {
    ...{ telnyxSessionId: null, agent: null, callerNumber: null, destinationNumber: null },
    ...{ direction: 'OUTBOUND' as const, startedAt, callSeconds: 60 },
    ...record,
  };
  return { callId, detailRecord } satisfies ListedCallFragment;
}

describe('what is searched for', () => {
  it('is nothing where nothing is filled in', () => expect(searchesOf(NO_FILTERS)).toBeUndefined());

  it('is a number on either side, in each way that it may be recorded', () => {
    expect(searchesOf({ ...NO_FILTERS, number: '(312) 555-0177' })).toEqual(
      ['+13125550177', '3125550177', '13125550177'].flatMap((text) => [{ caller: text }, { destination: text }]),
    );
  });

  it('keeps the other conditions in each search', () => {
    const searches = searchesOf({ ...NO_FILTERS, agent: 'agent-anna', caller: '+4930901820', before: '2026-11-22' });
    expect(searches).toEqual(
      ['+4930901820', '4930901820'].map((caller) => ({
        agent: 'agent-anna',
        caller,
        startedTo: '2026-11-23T00:00:00.000Z',
      })),
    );
  });
});

describe('what several searches find', () => {
  const minutes = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 10 });
  const streams = fc.array(fc.tuple(minutes, fc.boolean()), { minLength: 2, maxLength: 4 }).map((lists) =>
    lists.map(([times, hasMore], index): Stream => ({
      calls: times.toSorted((one, other) => other - one).map((minute, place) => call(`${index} ${place}`, minute)),
      after: hasMore ? 'more' : null,
      isFailed: false,
    })),
  );

  it('is one list, newest first, above which no later page puts a call', () => {
    fc.assert(
      fc.property(streams, (lists) => {
        const starts = merged(lists).map(({ detailRecord }) => Date.parse(detailRecord?.startedAt ?? ''));
        expect(starts).toEqual(starts.toSorted((one, other) => other - one));
        const oldestShown = starts.at(-1) ?? Infinity;
        for (const { calls, after } of lists)
          if (after !== null)
            expect(Date.parse(calls.at(-1)?.detailRecord?.startedAt ?? '')).toBeLessThanOrEqual(oldestShown);
      }),
    );
  });

  it('names each call once', () => {
    const stream: Stream = { calls: [call('a', 2), call('b', 1)], after: null, isFailed: false };
    expect(merged([stream, stream]).map(({ callId }) => callId)).toEqual(['a', 'b']);
  });
});

describe('the rows of a list', () => {
  it('are sessions, each with both people, opened by the caller’s leg', () => {
    const both = { telnyxSessionId: 'session-1', callerNumber: '+1', destinationNumber: '+2' };
    const rows = sessionRows(
      [
        call('called', 1, { ...both, agent: 'ben', direction: 'INBOUND' }),
        call('alone', 0),
        call('calling', 1, { ...both, agent: 'anna' }),
      ],
      new Map(),
    );
    expect(rows.map(({ callId }) => callId)).toEqual(['calling', 'alone']);
    expect(rows[0]).toMatchObject({ from: { name: 'anna', number: '+1' }, to: { name: 'ben', number: '+2' } });
  });
});
