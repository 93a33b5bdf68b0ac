import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { StoreBudget } from '../../src/shared-store/budget.ts';
import { CommandRejected, StoreConnection, type StoreClient } from '../../src/shared-store/connection.ts';

const COMMAND_MS = 100;

/** When a command is given up: with the turn of the event loop after its time. */
const GIVEN_UP_MS = COMMAND_MS + 1;

/** A store whose answers a test decides on. */
class FakeStore {
  /** What becomes of a command that is sent now. */
  answer: () => Promise<unknown> = () => Promise.resolve('value');
  /** What becomes of an attempt to connect. */
  connect: () => Promise<unknown> = () => Promise.resolve();
  opened = 0;
  destroyed = 0;
  readonly changes: boolean[] = [];
  private gone: (error: unknown) => void = () => undefined;

  readonly connection = new StoreConnection({
    open: (onGone): StoreClient => {
      this.opened += 1;
      this.gone = onGone;
      return { ready: this.connect(), send: () => this.answer(), destroy: () => void (this.destroyed += 1) };
    },
    commandMs: COMMAND_MS,
    onChange: (isUp) => void this.changes.push(isUp),
  });

  readonly ask = (budget = budgetOf()): Promise<unknown> => this.connection.send(budget, 'key', ['GET', 'key']);

  /** The connection is cut. */
  readonly cut = (): void => this.gone(new Error('cut'));
}

const budgetOf = (totalMs = COMMAND_MS): StoreBudget => new StoreBudget({ totalMs, commandMs: COMMAND_MS });

const never = (): Promise<unknown> => new Promise(() => undefined);

/** An answer after a time. */
const after = (ms: number) => (): Promise<unknown> => new Promise((resolve) => setTimeout(() => resolve('late'), ms));

/** How long something takes by the simulated clock, and its result. */
async function timeOf<Result>(task: Promise<Result>): Promise<{ ms: number; result: Result }> {
  const began = performance.now();
  const ended = task.then((result) => ({ ms: performance.now() - began, result }));
  await jest.advanceTimersByTimeAsync(60_000);
  return await ended;
}

let store: FakeStore;
beforeEach(async () => {
  jest.useFakeTimers();
  store = new FakeStore();
  await store.connection.start();
});
afterEach(() => {
  store.connection.close();
  jest.useRealTimers();
});

describe('the connection to the shared store', () => {
  it('gives the answer of the store, and of nothing null', async () => {
    expect(await store.ask()).toBe('value');
    store.answer = () => Promise.resolve(null);
    expect(await store.ask()).toBeNull();
  });

  it('waits for a store that hangs no longer than the time of the operation, and asks it no more in that operation', async () => {
    store.answer = never;
    const budget = budgetOf(1_000);
    expect(await timeOf(store.ask(budget))).toEqual({ ms: GIVEN_UP_MS, result: undefined });
    store.answer = () => Promise.resolve('value');
    expect(await store.ask(budget)).toBeUndefined();
    expect(await store.ask()).toBe('value');
  });

  it('counts commands that are under way together once, and a slow store costs no more than the operation’s time', async () => {
    store.answer = after(60);
    const budget = budgetOf();
    const { ms, result } = await timeOf(
      (async () => [
        ...(await Promise.all([store.ask(budget), store.ask(budget), store.ask(budget)])),
        await store.ask(budget),
        await store.ask(budget),
      ])(),
    );
    expect(result).toEqual(['late', 'late', 'late', undefined, undefined]);
    expect(ms).toBe(GIVEN_UP_MS);
  });

  it('is closed after three commands without an answer, and tried again each second on no caller’s time', async () => {
    store.answer = never;
    for (let count = 0; count < 3; count += 1) {
      expect(store.connection.isUp).toBe(true);
      const asked = store.ask();
      await jest.advanceTimersByTimeAsync(GIVEN_UP_MS);
      expect(await asked).toBeUndefined();
    }
    expect(store.connection.isUp).toBe(false);
    expect(store.destroyed).toBe(1);
    expect(await store.ask()).toBeUndefined();
    // A store that hangs is not used again, however often it is tried.
    await jest.advanceTimersByTimeAsync(10_000);
    expect(store.connection.isUp).toBe(false);
    expect(store.opened).toBeGreaterThan(5);
    expect(store.changes).toEqual([true, false]);
    expect(store.connection.figures).toMatchObject({ failed: 3, skipped: 1, outages: 1 });
  });

  it('is in use again within five seconds after the store is back, however it failed', async () => {
    const failures: [() => Promise<unknown>, () => Promise<unknown>][] = [
      [() => Promise.reject(new Error('refused')), never],
      [never, never],
      [() => Promise.resolve(), never],
      [() => Promise.resolve(), after(COMMAND_MS * 2)],
      [() => Promise.resolve(), () => Promise.reject(new Error('wrong password'))],
    ];
    for (const [connect, answer] of failures) {
      Object.assign(store, { connect, answer });
      store.cut();
      await jest.advanceTimersByTimeAsync(20_000);
      expect(store.connection.isUp).toBe(false);
      Object.assign(store, { connect: () => Promise.resolve(), answer: () => Promise.resolve('value') });
      await jest.advanceTimersByTimeAsync(5_000);
      expect(await store.ask()).toBe('value');
    }
  });

  it('is closed by a share of failures, too, but not by a few', async () => {
    const askOften = async (failing: number): Promise<void> => {
      for (let count = 0; count < 40; count += 1) {
        store.answer =
          count % failing === 0 ? () => Promise.reject(new Error('reset')) : () => Promise.resolve('value');
        await store.ask();
      }
    };
    await askOften(6);
    expect(store.connection.isUp).toBe(true);
    await askOften(2);
    expect(store.connection.isUp).toBe(false);
  });

  it('is not closed by a store that rejects commands, as a full one does', async () => {
    store.answer = () => Promise.reject(new CommandRejected());
    const budget = budgetOf();
    for (let count = 0; count < 20; count += 1) expect(await store.ask(budget)).toBeUndefined();
    expect(store.connection.isUp).toBe(true);
    store.answer = () => Promise.resolve('value');
    expect(await store.ask(budget)).toBe('value');
    expect(store.connection.figures).toMatchObject({ rejected: 20, failed: 0 });
  });

  it('does not blame a store that had too little time', async () => {
    store.answer = never;
    for (let count = 0; count < 10; count += 1) await timeOf(store.ask(budgetOf(COMMAND_MS / 4)));
    expect(store.connection.isUp).toBe(true);
  });

  it('ends with the process: nothing is opened after it was closed', async () => {
    store.cut();
    store.connection.close();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(store.opened).toBe(1);
    expect(await store.ask()).toBeUndefined();
  });
});
