import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ParentPage, type Message } from '../../../viewer/src/embed/parent-page.ts';
import { propertyRuns } from '../../support/thorough.ts';

const [DASHBOARD, OTHER] = ['https://dashboard.example.com', 'https://other.example.com'];
const ALLOWED = [DASHBOARD, OTHER];

interface Said {
  readonly message: object;
  readonly target: string;
}

/** A frame in a page, without a browser. */
function frameIn(hint?: string) {
  const said: Said[] = [];
  const listeners: ((message: Message) => void)[] = [];
  const timers = new Map<number | undefined, () => void>();
  let timer = 0;
  const parent = { postMessage: (message: object, target: string) => void said.push({ message, target }) };
  const page = new ParentPage(
    {
      parent,
      addEventListener: (_type, listener) => void listeners.push(listener),
      setTimeout: (callback) => {
        timer += 1;
        timers.set(timer, callback);
        return timer;
      },
      clearTimeout: (ended) => timers.delete(ended),
    },
    ALLOWED,
    hint,
  );
  const hear = (data: unknown, { source = parent, origin = DASHBOARD }: { source?: unknown; origin?: string } = {}) => {
    for (const listener of listeners) listener({ data, source, origin });
  };
  /** Lets the time pass that the page has for an answer. */
  const wait = () => {
    for (const callback of timers.values()) callback();
  };
  return { page, said, hear, wait };
}

const key = (token: unknown) => ({ callReport: 'token', token });
const wish = (refused: boolean) => ({ callReport: 'wants-token', refused });

describe('a frame that wants a key', () => {
  it('asks the origin that the browser names, and only that one', () => {
    const { page, said } = frameIn(OTHER);
    void page.ask();
    expect(said).toEqual([{ message: wish(false), target: OTHER }]);
  });

  it.each([undefined, 'null', 'https://stranger.example.com'])(
    'asks each allowed origin, exactly, if the browser names none of them (%s); then only the one that answered',
    (hint) => {
      const { page, said, hear } = frameIn(hint);
      void page.ask();
      expect(said.map(({ target }) => target)).toEqual(ALLOWED);
      hear(key('first'), { origin: OTHER });
      page.tellHeight(200);
      expect(said.slice(ALLOWED.length)).toEqual([{ message: { callReport: 'height', height: 200 }, target: OTHER }]);
    },
  );

  it('asks once for many questions, and all of them get the answer', async () => {
    const { page, said, hear } = frameIn(DASHBOARD);
    const questions = [page.ask(), page.ask(), page.replace('')];
    expect(said).toHaveLength(1);
    hear(key('Bearer first'));
    await Promise.all(questions);
    expect(page.get()).toEqual({ token: 'first', turn: 1, problem: undefined });
  });

  it('asks for another key than a refused one, unless it has another already', async () => {
    const { page, said, hear } = frameIn(DASHBOARD);
    void page.ask();
    hear(key('first'));
    const replaced = page.replace('first');
    expect(said.at(-1)).toEqual({ message: wish(true), target: DASHBOARD });
    hear(key('second'));
    await replaced;
    expect(page.get()).toMatchObject({ token: 'second', turn: 2 });
    await page.replace('first');
    expect(said).toHaveLength(2);
  });

  it('keeps its turn if the page insists on the same key, and its key if the page has no other', async () => {
    const { page, hear } = frameIn(DASHBOARD);
    void page.ask();
    hear(key('first'));
    for (const [answer, problem] of [
      ['first', undefined],
      [null, 'missing'],
      [{}, 'malformed'],
    ]) {
      const replaced = page.replace('first');
      hear(key(answer));
      await replaced;
      expect(page.get()).toEqual({ token: 'first', turn: 1, problem });
    }
  });

  it.each([
    ['missing', null],
    ['missing', ''],
    ['missing', undefined],
    ['malformed', 'two words'],
    ['malformed', 'line\nbreak'],
    ['malformed', 'ключ'],
    ['malformed', 'Bearer '],
    ['malformed', 42],
    ['malformed', ['key']],
  ])('says that a key is %s: %j', (problem, answer) => {
    const { page, hear } = frameIn(DASHBOARD);
    void page.ask();
    hear(key(answer));
    expect(page.get()).toEqual({ token: '', turn: 0, problem });
  });

  it('takes the longest key that the gateway accepts, and no longer one', () => {
    const { page, hear } = frameIn(DASHBOARD);
    void page.ask();
    hear(key('x'.repeat(8_186)));
    expect(page.get()).toEqual({ token: '', turn: 0, problem: 'malformed' });
    void page.ask();
    hear(key(`Bearer ${'x'.repeat(8_185)}`));
    expect(page.get()).toEqual({ token: 'x'.repeat(8_185), turn: 1, problem: undefined });
  });
});

describe('a frame whose page does not answer', () => {
  it('says so and lets go who waits; asked again, it asks anew', async () => {
    const { page, said, hear, wait } = frameIn(DASHBOARD);
    const questions = [page.ask(), page.ask()];
    wait();
    await Promise.all(questions);
    expect(page.get()).toEqual({ token: '', turn: 0, problem: 'silent' });
    const again = page.ask();
    expect(page.get().problem).toBeUndefined();
    expect(said).toHaveLength(2);
    hear(key('first'));
    await again;
    wait();
    expect(page.get()).toEqual({ token: 'first', turn: 1, problem: undefined });
  });

  it('takes an answer that comes late, as when the reader had to sign in, and only one', () => {
    const { page, hear, wait } = frameIn(DASHBOARD);
    void page.ask();
    wait();
    hear(key('late'));
    expect(page.get()).toEqual({ token: 'late', turn: 1, problem: undefined });
    hear(key('unasked'));
    expect(page.get().token).toBe('late');
  });

  it('keeps the key that was refused', async () => {
    const { page, hear, wait } = frameIn(DASHBOARD);
    void page.ask();
    hear(key('first'));
    const replaced = page.replace('first');
    wait();
    await replaced;
    expect(page.get()).toEqual({ token: 'first', turn: 1, problem: 'silent' });
  });
});

describe('a frame, whatever is sent to it', () => {
  const step = fc.oneof(
    fc.constant({ does: 'ask' as const }),
    fc.constant({ does: 'wait' as const }),
    fc.record({ does: fc.constant('refuse' as const) }),
    fc.record({ does: fc.constant('height' as const), height: fc.integer({ min: 0, max: 3 }) }),
    fc.record({
      does: fc.constant('hear' as const),
      isParent: fc.boolean(),
      origin: fc.constantFrom(DASHBOARD, OTHER, 'https://stranger.example.com', `${DASHBOARD}.evil.com`, 'null', ''),
      data: fc.oneof(
        fc.constantFrom('a', 'b', 'Bearer c', '', ' ', null, 7, 'd e').map(key),
        fc.constantFrom<unknown>(null, 'token', 7, {}, { token: 'a' }, { callReport: 'wants-token', token: 'a' }, []),
      ),
    }),
  );

  it('takes a key only as the answer of its parent, from an allowed origin, and speaks to allowed origins only', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { page, said, hear, wait } = frameIn();
        let isAsking = false;
        for (const next of steps) {
          const before = page.get();
          if (next.does === 'height') page.tellHeight(next.height);
          if (next.does === 'ask') void page.ask();
          if (next.does === 'refuse') void page.replace(before.token);
          if (next.does === 'wait') wait();
          if (next.does !== 'hear') {
            isAsking ||= next.does === 'ask' || next.does === 'refuse';
            expect(page.get()).toMatchObject({ token: before.token, turn: before.turn });
            continue;
          }
          hear(next.data, next.isParent ? { origin: next.origin } : { origin: next.origin, source: {} });
          const isAnswer = JSON.stringify(next.data).startsWith('{"callReport":"token"');
          if (!isAsking || !next.isParent || !ALLOWED.includes(next.origin) || !isAnswer)
            expect(page.get()).toBe(before);
          else isAsking = false;
          expect(page.get().token).toMatch(/^[abc]?$/);
        }
        expect(said.filter(({ target }) => !ALLOWED.includes(target))).toEqual([]);
        expect(JSON.stringify(said)).not.toMatch(/"token":/);
      }),
      { numRuns: propertyRuns(500) },
    );
  });
});
