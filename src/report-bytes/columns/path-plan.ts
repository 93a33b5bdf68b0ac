import { LRUCache } from 'lru-cache';
import { ElementTemplates } from './element-template.ts';

/** Keys already seen are bits of one 32-bit integer. */
const MAX_SIBLINGS = 31;

/** A selected key of an object. Columns are positions in the plan's list of paths; -1 where there is none. */
export interface Wanted {
  readonly key: string;
  readonly bytes: Buffer;
  /** Its index among its siblings. */
  readonly bit: number;
  /** The column of its value. */
  column: number;
  /** The column that records that there is an object here. */
  presence: number;
  branch: Branch | undefined;
}

/** The selected keys of an object, and the selection below each. */
export class Branch {
  /** Selected keys by a small hash of their bytes. */
  private readonly table: (Wanted[] | undefined)[] = [];
  readonly children: Wanted[] = [];

  add(key: string): Wanted {
    const known = this.children.find((child) => child.key === key);
    if (known !== undefined) return known;
    const bytes = Buffer.from(key, 'latin1');
    const child: Wanted = { key, bytes, bit: this.children.length, column: -1, presence: -1, branch: undefined };
    this.children.push(child);
    (this.table[codeOf(bytes, 0, key.length)] ??= []).push(child);
    return child;
  }

  find(bytes: Buffer, from: number, to: number): Wanted | undefined {
    const candidates = this.table[codeOf(bytes, from, to)];
    if (candidates === undefined) return undefined;
    for (const candidate of candidates) {
      const key = candidate.bytes;
      if (key.length !== to - from) continue;
      let at = 0;
      while (at < key.length && key[at] === bytes[from + at]) at += 1;
      if (at === key.length) return candidate;
    }
    return undefined;
  }
}

const codeOf = (bytes: Buffer, from: number, to: number): number =>
  ((to - from) * 7 + (bytes[from] ?? 0) * 3 + (bytes[to - 1] ?? 0) * 5 + (bytes[(from + to) >> 1] ?? 0)) & 63;

/** What to read of each object: ASCII keys joined by dots, at most 31 siblings per level. */
export interface SelectedPaths {
  readonly values: readonly string[];
  /** Objects that are only detected. */
  readonly objects?: readonly string[];
}

/** A selection prepared for reading, with what earlier reports taught about the structure of objects. It has no values. */
export class PathPlan {
  readonly root = new Branch();
  readonly templates = new ElementTemplates();
  /** Values first, then objects. */
  readonly columnCount: number;

  /** @throws Error for a value below another one */
  constructor({ values, objects = [] }: SelectedPaths) {
    values.forEach((path, column) => {
      const wanted = this.want(path);
      if (wanted.branch !== undefined || wanted.column !== -1) throw notTogether(path);
      wanted.column = column;
    });
    objects.forEach((path, index) => {
      const wanted = this.want(path);
      if (wanted.presence !== -1 || wanted.column !== -1) throw notTogether(path);
      wanted.branch ??= new Branch();
      wanted.presence = values.length + index;
    });
    this.columnCount = values.length + objects.length;
  }

  private want(path: string): Wanted {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let branch = this.root;
    for (const key of keys) {
      const wanted = branch.add(key);
      if (wanted.column !== -1) throw notTogether(path);
      branch = wanted.branch ??= new Branch();
    }
    const wanted = branch.add(last);
    if (branch.children.length > MAX_SIBLINGS) throw notTogether(path);
    return wanted;
  }
}

/** How many selections are kept prepared. */
const MAX_PLANS = 32;

const plans = new LRUCache<string, PathPlan>({ max: MAX_PLANS });

/** The plan of a selection. The process shares it, so that each report need not be learned anew: reports of an SDK version are alike. */
export function planOf(paths: SelectedPaths): PathPlan {
  const name = `${paths.values.join()}\n${paths.objects?.join() ?? ''}`;
  let plan = plans.get(name);
  if (plan === undefined) plans.set(name, (plan = new PathPlan(paths)));
  return plan;
}

const notTogether = (path: string): Error => new Error(`${path} cannot be read together with the other paths`);
