/** One request for the scores of some calls. */
interface Asked<Score> {
  readonly answer: Promise<ReadonlyMap<string, Score>>;
  readonly cancel: () => void;
}

/** What a queue works with. */
interface Work<Score> {
  /** Sends one request; its answer has an entry for each call, and never fails. */
  ask(callIds: readonly string[]): Asked<Score>;
  /** Whether the reader sees a call now. */
  isInSight(callId: string): boolean;
  /** Takes each answer as it comes. */
  onScores(scores: ReadonlyMap<string, Score>): void;
}

/** Calls in one request: an answer with few calls is there soon. */
const BATCH = 4;

/** Requests at a time. */
const PARALLEL = 3;

/**
 * Asks for the scores of listed calls, a few requests at a time and each call once: what the reader has in sight comes first, then the
 * list in its order.
 */
export class ScoreQueue<Score> {
  private wanted: readonly string[] = [];
  private readonly asked = new Set<string>();
  private readonly running = new Set<Asked<Score>>();
  private readonly work: Work<Score>;

  constructor(work: Work<Score>) {
    this.work = work;
  }

  /** @param callIds the whole list; what has its score already is not asked for again */
  want(callIds: readonly string[], known: ReadonlyMap<string, unknown>): void {
    this.wanted = callIds.filter((callId) => !known.has(callId));
    this.fill();
  }

  /** Ends what is asked for; nothing comes any more. */
  stop(): void {
    this.wanted = [];
    for (const { cancel } of this.running) cancel();
    this.running.clear();
    this.asked.clear();
  }

  private fill(): void {
    while (this.running.size < PARALLEL) {
      const batch = this.next();
      if (batch.length === 0) return;
      for (const callId of batch) this.asked.add(callId);
      void this.run(this.work.ask(batch));
    }
  }

  private next(): string[] {
    const open = this.wanted.filter((callId) => !this.asked.has(callId));
    const inSight = open.filter((callId) => this.work.isInSight(callId));
    return [...new Set([...inSight, ...open])].slice(0, BATCH);
  }

  private async run(asked: Asked<Score>): Promise<void> {
    this.running.add(asked);
    const scores = await asked.answer;
    if (!this.running.delete(asked)) return;
    this.work.onScores(scores);
    this.fill();
  }
}
