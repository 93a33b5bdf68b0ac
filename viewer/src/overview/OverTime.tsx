import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { go } from '../app/navigation.ts';
import type { CountedFragment } from '../../../client/src/documents.ts';
import { useWidth } from '../parts/use-width.ts';
import type { Figures } from './figures.ts';
import type { OverviewFilters } from './filters.ts';
import { OverTimeTable } from './OverTimeTable.tsx';
import { asTyped, slotsOf, type Period } from './period.ts';
import { placeOn, scaleFor, ticksOf } from './scale.ts';
import { ShareBars } from './ShareBars.tsx';
import { calls, interval, percent, slotLabel, slotName } from './words.ts';

interface OverTimeProps {
  readonly figures: Figures | undefined;
  readonly filters: OverviewFilters;
  readonly period: Period;
}

/** Space for a label of the time axis, in pixels. */
const LABEL = 58;

/** The share of poor calls by hour or day. Each hour or day has its position before its data is loaded. */
export function OverTime({ figures, filters, period }: OverTimeProps) {
  const plot = useRef<HTMLDivElement>(null);
  const width = useWidth(plot);
  const [at, setAt] = useState<number | null>(null);
  const { width: unit } = period;
  const slots = slotsOf(period).map((slot) => ({ ...slot, group: figures?.buckets.get(slot.start) }));
  const scale = scaleFor(Math.max(0, ...slots.map(({ group }) => group?.poorShare?.value ?? 0)) * 1.4);
  const step = Math.max(1, Math.ceil((slots.length * LABEL) / Math.max(width, 1)));
  const chosen = at === null ? undefined : slots[Math.min(at, slots.length - 1)];
  const description = chosen && `${slotName(chosen, unit)}: ${inWords(chosen.group)}`;
  const overall = figures?.totals.poorShare;

  const open = (index: number): void => {
    const slot = slots[index];
    if (slot === undefined || unit === 'HOUR') return;
    go({
      page: 'overview',
      filters: { ...filters, period: 'custom', from: asTyped(slot.start), to: asTyped(slot.end) },
    });
  };
  const onKey = (event: KeyboardEvent): void => {
    const now = at ?? -1;
    const last = slots.length - 1;
    const next = { ArrowRight: now + 1, ArrowUp: now + 1, ArrowLeft: now - 1, ArrowDown: now - 1, Home: 0, End: last }[
      event.key
    ];
    if (event.key === 'Enter' && at !== null) open(at);
    else if (next === undefined) return;
    else setAt(Math.max(0, Math.min(last, next)));
    event.preventDefault();
  };
  const indexAt = (event: PointerEvent): number => {
    const { left, width: wide } = event.currentTarget.getBoundingClientRect();
    return Math.max(0, Math.min(slots.length - 1, Math.floor(((event.clientX - left) / wide) * slots.length)));
  };

  return (
    <figure className="card over-time">
      <figcaption>
        <h2 id="over-time-title">Poor calls by {unit === 'HOUR' ? 'hour' : 'day'}</h2>
        <span className="muted">
          share of calls, with its 95 % interval
          {overall ? (
            <>
              ; <span className="key-overall" /> {percent(overall.value)} overall
            </>
          ) : null}
        </span>
        <span className="slot-description num">{description}</span>
      </figcaption>
      <div className="time-plot">
        <div className="ticks" aria-hidden="true">
          {ticksOf(scale).map((tick) => (
            <span key={tick} className="num" style={{ bottom: `${placeOn(scale, tick)}%` }}>
              {percent(tick)}
            </span>
          ))}
        </div>
        <div
          ref={plot}
          className={unit === 'DAY' ? 'bars opens' : 'bars'}
          role="slider"
          tabIndex={0}
          aria-label={`Poor calls by ${unit === 'HOUR' ? 'hour' : 'day'}. Arrow keys go through them${unit === 'DAY' ? ', Enter opens a day' : ''}.`}
          aria-valuemin={0}
          aria-valuemax={slots.length - 1}
          aria-valuenow={at ?? 0}
          aria-valuetext={description ?? 'none chosen'}
          onKeyDown={onKey}
          onPointerMove={(event) => setAt(indexAt(event))}
          onPointerLeave={() => setAt(null)}
          onBlur={() => setAt(null)}
          onClick={() => at !== null && open(at)}
        >
          <ShareBars groups={slots.map(({ group }) => group)} scale={scale} overall={overall?.value} at={at} />
        </div>
        <div className="time-labels num" aria-hidden="true">
          {slots.map((slot, index) => (
            <span key={slot.start}>{index % step === 0 ? slotLabel(slot, unit) : ''}</span>
          ))}
        </div>
      </div>
      <OverTimeTable slots={slots} unit={unit} />
    </figure>
  );
}

function inWords(group: CountedFragment | undefined): string {
  if (group === undefined || group.calls === 0) return 'no calls';
  if (group.poorShare === null) return `${calls(group.calls)}, none judged as poor or good`;
  return `${percent(group.poorShare.value)} poor (${interval(group.poorShare)}), ${group.poor} of ${calls(group.judged - group.unclassified)}`;
}
