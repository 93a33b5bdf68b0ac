/** The parts of an operation's work that a trace shows. */
export type Part = 'validate' | 'execute' | 'judge';

/** A part that is going on. */
export interface OpenPart {
  /** @param failed whether the part ended with an error */
  end(failed?: boolean): void;
}

/** The distributed trace that a request belongs to. */
export interface Trace {
  /** 32 hexadecimal digits. */
  readonly id: string;
  /** Begins a part of the work; `end` must follow. @returns undefined when the trace is not recorded */
  begin(part: Part): OpenPart | undefined;
}
