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
  /** The section's data; null or undefined until it is loaded. */
  readonly value: Data | null | undefined;
  readonly retry: () => void;
  readonly children: (value: Data) => ReactNode;
}

/** A part of the page that loads, fails and retries independently. Old content stays visible while a newer answer loads. */
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

/** An error boundary: a rendering error in one section does not break the page. */
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
