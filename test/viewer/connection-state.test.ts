import { describe, expect, it } from '@jest/globals';
import { readConnectionState } from '../../viewer/src/tabs/connection-state.ts';

describe('a connection state in the log', () => {
  it.each<[string, unknown, string, string]>([
    ['[2026-11-23T13:56:59.620Z] ICE Connection State', { args: ['checking'] }, 'ICE', 'checking'],
    ['[2026-11-23T13:56:59.621Z] Connection State changed: connected -> failed', null, 'Peer connection', 'failed'],
    ['[2026-11-23T13:56:59.621Z] ICE Gathering State', { args: ['gathering'] }, 'Gathering', 'gathering'],
    ['ICE connection state changed', { state: 'connected', previousState: 'checking' }, 'ICE', 'connected'],
    ['ICE connection state: RTCIceConnectionStateFailed', { callId: 'c' }, 'ICE', 'failed'],
    ['[c] Peer connection state changed to connected', null, 'Peer connection', 'connected'],
  ])('%s', (message, context, machine, state) => {
    expect(readConnectionState(message, context)).toEqual({ machine, state });
  });

  it.each([
    'Call c state change from active to held',
    'ICE connection state change ignored: instance is null',
    'RTC config',
    '[',
  ])('is not in "%s"', (message) => {
    expect(readConnectionState(message, { args: [1] })).toBeUndefined();
  });
});
