import { Component, type ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { Problem } from './Problem.tsx';
import { Waiting } from './Waiting.tsx';

interface Answer<Data> {
  readonly data?: Data | undefined;
  readonly error?: CombinedError | undefined;
  readonly fetching: boolean;
}

interface SectionProps<Data> {
  readonly title: string;
  readonly answer: Answer<unknown>;
  /** What the section shows; null or undefined while it is not there. */
  readonly value: Data | null | undefined;
  readonly retry: () => void;
  readonly children: (value: Data) => ReactNode;
}

/** A part of the page that loads, fails and retries on its own. Old content stays visible while a newer answer loads. */
export function Section<Data>({ title, answer, value, retry, children }: SectionProps<Data>) {
  const isThere = value !== null && value !== undefined;
  return (
    <Guard title={title}>
      {answer.error && <Problem error={answer.error} title={title} retry={retry} />}
      {isThere && children(value)}
      {!isThere && answer.fetching && <Waiting what={title} />}
      {!isThere && !answer.fetching && !answer.error && <p className="empty">{title}: no data.</p>}
    </Guard>
  );
}

/** Keeps a mistake in one section's drawing from taking the page down. */
export class Guard extends Component<{ title: string; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="problem" role="alert">
        <div>
          <strong>{this.props.title} cannot be shown.</strong>
          <p>The rest of the page works. The raw report has all values.</p>
        </div>
        <button type="button" onClick={() => this.setState({ failed: false })}>
          Try again
        </button>
      </div>
    );
  }
}
