import { mutedSpans } from '../../columns/muted-spans.ts';
import type { LegView } from '../types.ts';
import type { Span } from './spans.ts';

/** When the call was on hold by a report's own log, by its client's clock. */
export const holdsOf = ({ metadata }: LegView): readonly Span[] => metadata.holds;

/** When the microphone was off, by a report's log and track, by its client's clock. */
export const mutesOf = (view: LegView): readonly Span[] => mutedSpans(view);
