import { describe, expect, it } from '@jest/globals';
import { logOf, OTHER, OWN, type Said } from '../../support/log-lines.ts';

const state = (callId: string, from: string, to: string): string => `Call ${callId} state change from ${from} to ${to}`;
const warning = 'CallReportCollector: warning 31003: High packet loss detected';
const ice = (word: string): Said => ['[2026-11-23T13:57:10.000Z] ICE Connection State', { args: [word] }];

const whoseOf = async (...lines: Said[]): Promise<string[]> => (await logOf(...lines)).map(({ owner }) => owner);

describe('whose a line is', () => {
  it('is this call’s when it names no call and there is no other', async () => {
    expect(await whoseOf(state(OWN, 'new', 'requesting'), ice('failed'), warning)).toEqual(['CALL', 'CALL', 'CALL']);
  });

  it('is the call’s that it names', async () => {
    expect(await whoseOf(state(OWN, 'new', 'ringing'), state(OTHER, 'active', 'held'))).toEqual(['CALL', 'OTHER_CALL']);
  });

  it('is not sure while another call lives that may have written it, until 5 s after that one’s end', async () => {
    const lines = [state(OWN, 'early', 'active'), ice('failed'), warning, state(OTHER, 'held', 'hangup'), warning];
    expect(await whoseOf(...lines)).toEqual(['CALL', 'UNSURE', 'UNSURE', 'OTHER_CALL', 'UNSURE']);
    const later = Array.from({ length: 6 }, () => 'RTC config');
    expect((await whoseOf(...lines, ...later, warning)).at(-1)).toBe('CALL');
  });

  it('is this call’s before another one begins', async () => {
    const lines = [state(OWN, 'early', 'active'), warning, state(OTHER, 'new', 'requesting'), ice('failed')];
    expect(await whoseOf(...lines)).toEqual(['CALL', 'CALL', 'OTHER_CALL', 'UNSURE']);
  });

  it('is this call’s when it is a warning and the other call was never answered: nothing collected for that one', async () => {
    const lines = [state(OWN, 'early', 'active'), state(OTHER, 'new', 'ringing'), warning];
    expect(await whoseOf(...lines)).toEqual(['CALL', 'OTHER_CALL', 'CALL']);
  });

  it('belongs to this call if it is about setup, and the other call was set up long before', async () => {
    const lines = [state(OWN, 'new', 'requesting'), ice('connected'), ice('failed'), state(OTHER, 'active', 'held')];
    expect(await whoseOf(...lines)).toEqual(['CALL', 'CALL', 'UNSURE', 'OTHER_CALL']);
  });

  it('belongs to the page if it is about the socket', async () => {
    expect(await whoseOf(state(OWN, 'new', 'ringing'), state(OTHER, 'active', 'held'), 'WebSocket onerror')).toEqual([
      'CALL',
      'OTHER_CALL',
      'PAGE',
    ]);
  });

  it('is not sure for warnings of a log without call states in which two collectors started', async () => {
    const started = 'CallReportCollector: Starting stats collection';
    const stopped = 'CallReportCollector: Stopped stats collection';
    expect(await whoseOf(started, warning, started, warning, ice('failed'))).toEqual([
      'CALL',
      'CALL',
      'CALL',
      'UNSURE',
      'CALL',
    ]);
    expect((await whoseOf(started, stopped, started, warning)).at(-1)).toBe('CALL');
  });

  it('is this call’s when a collector starts again because the call left hold', async () => {
    const started = 'CallReportCollector: Starting stats collection';
    const lines = [state(OWN, 'early', 'active'), started, state(OWN, 'held', 'active'), started, warning];
    expect((await whoseOf(...lines)).at(-1)).toBe('CALL');
  });

  it('is this call’s when all lines agree on one id, which a client may know the call by', async () => {
    expect(await whoseOf(state(OTHER, 'active', 'held'), warning)).toEqual(['CALL', 'CALL']);
  });
});
