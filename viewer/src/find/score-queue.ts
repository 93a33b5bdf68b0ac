/** One request for the scores of some calls. */
interface Asked<Score> {
  readonly answer: Promise<ReadonlyMap<string, Score>>;
  readonly cancel: () => void;
}

/** A queue's dependencies. */
interface Work<Score> {
  /** Sends one request. The result has an entry for each call; it never rejects. */
  ask(callIds: readonly string[]): Asked<Score>;
  /** Whether a call is visible now. */
  isInSight(callId: string): boolean;
  /** Receives each answer as it arrives. */
  onScores(scores: ReadonlyMap<string, Score>): void;
}

/** Calls per request: a request for few calls is answered soon. */
const BATCH = 4;

/** Requests in flight at a time. */
const PARALLEL = 3;

/**
 * Requests the scores of listed calls, a few requests at a time and each call once: visible calls first, then the rest in the order of
 * the list.
 */
export class ScoreQueue<Score> {
  private wanted: readonly string[] = [];
  private readonly asked = new Set<string>();
  private readonly running = new Set<Asked<Score>>();
  private readonly work: Work<Score>;

  constructor(work: Work<Score>) {
    this.work = work;
  }

  /** @param callIds the whole list; calls with a score are not requested again */
  want(callIds: readonly string[], known: ReadonlyMap<string, unknown>): void {
    this.wanted = callIds.filter((callId) => !known.has(callId));
    this.fill();
  }

  /** Aborts all requests; no more answers are delivered. */
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
