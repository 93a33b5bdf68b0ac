import { describe, expect, it } from '@jest/globals';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { operationSignals } from '../../src/server/operation-signal.ts';

describe("an operation's end", () => {
  const begin = () => {
    const response = new ServerResponse(new IncomingMessage(new Socket()));
    return { response, ...operationSignals(response, 60_000) };
  };

  it('reaches all subscribers, however many, through one listener on the response', () => {
    const { response, signal, onEnd } = begin();
    let told = 0;
    for (let asker = 0; asker < 50; asker += 1) onEnd(() => (told += 1));
    expect(response.listenerCount('close')).toBe(1);
    response.emit('close');
    expect(told).toBe(50);
    expect(signal.aborted).toBe(true);
  });

  it('reaches later subscribers immediately', () => {
    const { response, onEnd } = begin();
    response.emit('close');
    let told = false;
    onEnd(() => (told = true));
    expect(told).toBe(true);
  });
});
