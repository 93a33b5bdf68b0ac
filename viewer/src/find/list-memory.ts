import { createContext, useContext } from 'react';
import type { Score } from './score.ts';
import type { Stream } from './searches.ts';

/** The state of a list of calls when the user left it. */
interface KeptList {
  streams: readonly Stream[];
  scores: ReadonlyMap<string, Score>;
}

/** The number of lists kept, for a few steps back. */
const MOST_LISTS = 12;

/** Lists by entry of the tab's history, so that "back" shows the same rows immediately. Discarded with the sign-in whose data it holds. */
export class ListMemory {
  private readonly lists = new Map<string, KeptList>();

  get(entry: string): KeptList | undefined {
    return this.lists.get(entry);
  }

  keep(entry: string, part: Partial<KeptList>): void {
    const before = this.lists.get(entry) ?? { streams: [], scores: new Map() };
    this.lists.delete(entry);
    this.lists.set(entry, { ...before, ...part });
    const [oldest] = this.lists.keys();
    if (this.lists.size > MOST_LISTS && oldest !== undefined) this.lists.delete(oldest);
  }
}

export const ListMemoryContext = createContext(new ListMemory());

export const useListMemory = (): ListMemory => useContext(ListMemoryContext);
