import { Session } from 'node:inspector';

/** How often each function of the product, and each block in it, ran. */
export type Steps = ReadonlyMap<string, number>;

/** The parts of `Profiler.takePreciseCoverage` that are read. */
interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly functionName: string;
      readonly ranges: readonly { readonly startOffset: number; readonly count: number }[];
    }[];
  }[];
}

/** Files whose steps are counted. How often work yields, and what is done then, depends on time; the sandbox is no part of the product. */
const COUNTED = /\/src\/(?!sandbox|operation\/(?:fair-scheduler|time-slices)).*$/;

/** Methods of arrays that pass over them without calling anything of the product. */
const PASSES = ['includes', 'indexOf', 'lastIndexOf', 'slice', 'splice', 'concat', 'shift', 'unshift', 'join'] as const;

/**
 * Counts the work of what runs in this process by steps instead of time: how often functions of `src/` and blocks in them run, as
 * V8 counts it for coverage, and how many items the array methods and iterations of this realm pass over.
 */
export class StepCounter {
  private readonly session = new Session();
  /** How many items each method passed over. */
  private readonly passed = new Map<string, number>();
  private iterated = 0;
  private readonly restore: (() => void)[] = [];

  constructor() {
    this.session.connect();
    this.post('Profiler.enable');
    this.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    this.watchArrays();
    this.take();
  }

  /** The steps since the counts were taken last, up to the end of an operation: taking them costs as much as the operation. */
  async of(run: () => Promise<unknown>): Promise<Steps> {
    this.passed.clear();
    this.iterated = 0;
    await run();
    return new Map([...this.take(), ...this.passed, ['items iterated', this.iterated]]);
  }

  close(): void {
    for (const undo of this.restore) undo();
    this.session.disconnect();
  }

  private take(): Map<string, number> {
    const steps = new Map<string, number>();
    for (const { url, functions } of (this.post('Profiler.takePreciseCoverage') as Coverage).result) {
      const file = url.includes('node_modules') ? undefined : COUNTED.exec(url)?.[0];
      if (file === undefined) continue;
      for (const { functionName, ranges } of functions) {
        const count = ranges.reduce((sum, range) => sum + range.count, 0);
        const name = `${file} ${functionName} at ${ranges[0]?.startOffset ?? 0}`;
        if (count > 0) steps.set(name, (steps.get(name) ?? 0) + count);
      }
    }
    return steps;
  }

  private post(method: string, parameters: object = {}): unknown {
    let answer: unknown;
    this.session.post(method, parameters, (error, result) => {
      if (error !== null) throw error;
      answer = result;
    });
    return answer;
  }

  private watchArrays(): void {
    for (const name of PASSES) {
      const key = `items passed by ${name}()`;
      const count = (items: number): void => void this.passed.set(key, (this.passed.get(key) ?? 0) + items);
      this.replace(
        name,
        (original) =>
          function (this: unknown[], ...given: unknown[]): unknown {
            const result = Reflect.apply(original, this, given);
            count(name === 'slice' && Array.isArray(result) ? result.length : this.length);
            return result;
          },
      );
    }
    const count = (items: number): void => void (this.iterated += items);
    this.replace(
      Symbol.iterator,
      () =>
        function (this: unknown[]): IterableIterator<unknown> {
          return new CountedItems(this, count);
        },
    );
  }

  private replace(name: PropertyKey, make: (original: (...given: unknown[]) => unknown) => unknown): void {
    const before = Object.getOwnPropertyDescriptor(Array.prototype, name);
    if (before === undefined) throw new Error(`Arrays have no ${String(name)}.`);
    Object.defineProperty(Array.prototype, name, { ...before, value: make(before.value as () => unknown) });
    this.restore.push(() => void Object.defineProperty(Array.prototype, name, before));
  }
}

/** The items of an array, each counted as it is taken. A generator would do the same more slowly. */
class CountedItems implements IterableIterator<unknown> {
  private readonly items: readonly unknown[];
  private readonly count: (items: number) => void;
  private index = 0;

  constructor(items: readonly unknown[], count: (items: number) => void) {
    this.items = items;
    this.count = count;
  }

  next(): IteratorResult<unknown> {
    if (this.index >= this.items.length) {
      this.index = Infinity;
      return { done: true, value: undefined };
    }
    this.count(1);
    return { done: false, value: this.items[this.index++] };
  }

  [Symbol.iterator](): this {
    return this;
  }
}

/** How many steps more a doubled amount may take of what the doubling before it took: 2 when linear, 4 when quadratic. */
const MAX_GROWTH = 3.3;

/** Fewer steps than this do not tell how they grow. */
const FEW_STEPS = 1_500;

/** What grew faster than its input: of an amount, twice and four times as much. */
export function tooFast(once: Steps, twice: Steps, fourTimes: Steps): string[] {
  return [...fourTimes].flatMap(([name, last]) => {
    const [first, middle] = [once.get(name) ?? 0, twice.get(name) ?? 0];
    const isTooFast = first > 0 && last - middle > MAX_GROWTH * Math.max(middle - first, FEW_STEPS);
    return isTooFast ? [`${name}: ${first}, ${middle}, ${last}`] : [];
  });
}
