import {
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace as spans,
  type Attributes,
  type Context,
  type Span,
  type Tracer,
} from '@opentelemetry/api';
import type { OpenPart, Part, Trace } from '../operation/trace.ts';
import type { TraceParent } from '../server/trace-parent.ts';

/** How many spans a trace may have below the request's: an operation on thousands of calls would have tens of thousands. */
const MAX_SPANS = 128;

/** The part that others belong to while it goes on. */
const OUTER: Part = 'execute';

/** How a request ended. */
interface End {
  readonly name: string;
  readonly failed: boolean;
  readonly attributes: Attributes;
}

/** The trace of one request. Times are those of `performance.now()`. */
export class RequestTrace implements Trace {
  readonly id: string;
  readonly isRecorded: boolean;
  private readonly tracer: Tracer;
  private readonly root: Span;
  /** What new spans are below. */
  private context: Context;
  private count = 0;
  private isOver = false;

  constructor(tracer: Tracer, parent: TraceParent | undefined) {
    this.tracer = tracer;
    this.root = tracer.startSpan('request', { kind: SpanKind.SERVER }, contextOf(parent));
    this.id = this.root.spanContext().traceId;
    this.isRecorded = this.root.isRecording();
    this.context = spans.setSpan(ROOT_CONTEXT, this.root);
  }

  begin(part: Part): OpenPart | undefined {
    const outer = this.context;
    const span = this.start(part);
    if (span === undefined) return undefined;
    if (part === OUTER) this.context = spans.setSpan(ROOT_CONTEXT, span);
    return {
      end: (failed = false) => {
        if (part === OUTER) this.context = outer;
        endSpan(span, failed);
      },
    };
  }

  /** Begins a span. @returns undefined when there are too many, when the request is over, and when the trace is not recorded */
  start(name: string, kind = SpanKind.INTERNAL, startTime?: number, below?: Span): Span | undefined {
    if (!this.isRecorded || this.isOver) return undefined;
    this.count += 1;
    if (this.count > MAX_SPANS) return undefined;
    const context = below === undefined ? this.context : spans.setSpan(ROOT_CONTEXT, below);
    return this.tracer.startSpan(name, { kind, ...(startTime !== undefined && { startTime }) }, context);
  }

  /** The header that passes the trace on. @param span what the receiver's spans are below; by default the request's */
  traceParent(span: Span = this.root): string {
    const { traceId, spanId, traceFlags } = span.spanContext();
    return `00-${traceId}-${spanId}-0${traceFlags & 1}`;
  }

  /** Adds to what is known of the request. */
  note(attributes: Attributes): void {
    this.root.setAttributes(attributes);
  }

  end({ name, failed, attributes }: End): void {
    if (this.isOver || !this.isRecorded) return;
    this.isOver = true;
    const dropped = Math.max(0, this.count - MAX_SPANS);
    this.root
      .updateName(name)
      .setAttributes({ ...attributes, ...(dropped > 0 && { 'gateway.dropped_spans': dropped }) });
    endSpan(this.root, failed);
  }
}

/** Ends a span. An error is only a status, without a message or an exception, which could hold anything. */
export function endSpan(span: Span, failed: boolean, endTime?: number): void {
  if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end(endTime);
}

function contextOf(parent: TraceParent | undefined): Context {
  if (parent === undefined) return ROOT_CONTEXT;
  const { traceId, spanId, isSampled } = parent;
  return spans.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: isSampled ? 1 : 0, isRemote: true });
}
