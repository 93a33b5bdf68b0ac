import type { App } from '../../src/app.ts';

/** What is over may need some turns of the event loop to be told so. */
const MAX_TURNS = 2_000;

/**
 * Waits until operations hold nothing any more: no place, turn, byte, or admission.
 * @throws Error naming what is still held by operations that are over
 */
export async function nothingInUse(app: Pick<App, 'inUse'>): Promise<void> {
  const left = (): [string, number][] => Object.entries(app.inUse()).filter(([, count]) => count !== 0);
  for (let turn = 0; turn < MAX_TURNS && left().length > 0; turn += 1)
    await new Promise((resolve) => setImmediate(resolve));
  if (left().length === 0) return;
  const names = left().map(([name, count]) => `${name}: ${count}`);
  throw new Error(`The gateway leaks: all its operations are over, and they still hold ${names.join(', ')}.`);
}
