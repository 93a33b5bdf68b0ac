import { describe, expect, it } from '@jest/globals';
import { exampleTabs } from '../../viewer/src/graphiql/examples.ts';
import { openingTab } from '../../viewer/src/graphiql/opening-tab.ts';

const examples = exampleTabs('call-1');
const stored = (activeTabIndex: number): string =>
  JSON.stringify({
    activeTabIndex,
    tabs: [
      { query: '{ a }', variables: null },
      { query: '{ b }', variables: '{"x":1}' },
    ],
  });

describe('the tab that GraphiQL opens with', () => {
  it('is the first example, with the newest call', () => {
    const tab = openingTab(null, examples);
    expect(tab?.query).toContain('WhatWasWrong');
    expect(JSON.parse(tab?.variables ?? '')).toEqual({ callId: 'call-1' });
  });

  it('is the one that finds calls where there is no call', () => {
    expect(openingTab(null, exampleTabs(undefined))?.query).toContain('recentCalls');
  });

  it('is the stored one that was last open', () => {
    expect(openingTab(stored(1), examples)).toEqual({ query: '{ b }', variables: '{"x":1}' });
    expect(openingTab(stored(0), examples)).toEqual({ query: '{ a }' });
  });

  it.each(['', 'null', '{}', '{"tabs":[],"activeTabIndex":3}', '{"tabs":[null],"activeTabIndex":0}'])(
    'is the first example when the record is unreadable: %s',
    (record) => expect(openingTab(record, examples)).toEqual(examples[0]),
  );
});
