import type { HoldEvent } from '../reports/log-events/hold-spans.ts';
import { timeOf, type CallEvent } from './call-event.ts';
import { idText } from '../json/values.ts';

/** The hold events of all legs of a session. Events without a time are left out. */
export function holdEventsOf(events: readonly CallEvent[]): HoldEvent[] {
  return events.flatMap((event): HoldEvent[] => {
    const { name, call_leg_id: legId } = event.stored;
    const at = timeOf(event);
    if (at === null || (name !== 'call.hold' && name !== 'call.unhold')) return [];
    return [{ name, at, legId: idText(legId) }];
  });
}
