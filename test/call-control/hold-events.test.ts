import { expect, it } from '@jest/globals';
import { callEventList } from '../../src/call-control/call-event.ts';
import { holdEventsOf } from '../../src/call-control/hold-events.ts';

it('holds are the events `call.hold` and `call.unhold` that have a time, of any leg', async () => {
  const event = (name: string, second: number | null, legId?: string) => ({
    name,
    event_timestamp: second === null ? null : `2026-11-23T08:00:0${second}.000Z`,
    call_leg_id: legId,
  });
  const { events } = await callEventList({
    items: [
      event('call.unhold', 3, 'b'),
      event('call.hold', 1, 'b'),
      event('call.answered', 0, 'a'),
      event('call.hold', null),
    ],
    truncated: false,
  });
  expect(holdEventsOf(events)).toEqual([
    { name: 'call.hold', at: Date.parse('2026-11-23T08:00:01Z'), legId: 'b' },
    { name: 'call.unhold', at: Date.parse('2026-11-23T08:00:03Z'), legId: 'b' },
  ]);
});
