import { useState } from 'react';
import { linkTo } from '../app/navigation.ts';
import type { View } from '../app/view.ts';
import type { CountedFragment } from '../../../client/src/documents.ts';
import { Icon } from '../parts/Icon.tsx';
import { placeOn, scaleFor } from './scale.ts';
import { useStableOrder } from './use-stable-order.ts';
import { interval, percent } from './words.ts';

/** A bar: a share of some calls. */
export interface Bar {
  readonly id: string;
  readonly label: string;
  readonly share: CountedFragment['poorShare'];
  /** The denominator of the share: the number of calls. */
  readonly of: number;
  readonly standsOut: boolean;
  /** Filters the page to these calls; undefined if there is no such filter. */
  readonly link: View | undefined;
  readonly isChosen: boolean;
}

interface GroupBarsProps {
  readonly id: string;
  readonly title: string;
  /** The denominator of the bars, in a word or two. */
  readonly shareName: string;
  /** Undefined until they are loaded. */
  readonly bars: readonly Bar[] | undefined;
  readonly isComplete: boolean;
}

const SHOWN = 6;
const MANY = 10;

/** Groups with their shares as bars, in a table that also has the figures. */
export function GroupBars({ id, title, shareName, bars, isComplete }: GroupBarsProps) {
  const [isWhole, setWhole] = useState(false);
  const ordered = useStableOrder(bars ?? [], ({ id: key }) => key, isComplete);
  const shown = isWhole ? ordered : ordered.slice(0, SHOWN);
  const scale = scaleFor(highestOf(ordered) * 1.4);
  return (
    <section className="card group" aria-labelledby={`group-${id}`}>
      <h2 id={`group-${id}`}>{title}</h2>
      <table aria-labelledby={`group-${id}`} aria-busy={bars === undefined}>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">{title}</span>
            </th>
            <th scope="col" colSpan={2}>
              {shareName} <span className="muted">and 95 % interval</span>
            </th>
            <th scope="col">Calls</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((bar) => (
            <tr key={bar.id} className={bar.isChosen ? 'is-chosen' : undefined}>
              <th scope="row">
                {bar.link ? (
                  <a {...linkTo(bar.link)} aria-current={bar.isChosen ? 'true' : undefined}>
                    {bar.label}
                  </a>
                ) : (
                  bar.label
                )}
                {bar.standsOut && (
                  <span className="stands-out" title="Significantly worse than the rest">
                    <Icon name="critical" size={13} />
                    <span className="hidden"> stands out</span>
                  </span>
                )}
              </th>
              <td className="bar-cell">
                <HorizontalBar bar={bar} scale={scale} />
              </td>
              <td className="num share">
                {bar.share ? (
                  <>
                    {percent(bar.share.value)} <span className="muted">{interval(bar.share)}</span>
                  </>
                ) : (
                  '–'
                )}
              </td>
              <td className="num of">{bar.of}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {bars === undefined && <p className="pending long" />}
      {bars?.length === 0 && <p className="muted none">None.</p>}
      {ordered.length > SHOWN && (
        <button type="button" onClick={() => setWhole(!isWhole)} aria-expanded={isWhole}>
          {isWhole ? 'Show fewer' : `Show all ${ordered.length}`}
          <span className="hidden">: {title}</span>
        </button>
      )}
    </section>
  );
}

/** The highest share among groups with many calls; the bar of a small group may exceed the scale. */
function highestOf(bars: readonly Bar[]): number {
  const many = bars.filter(({ of }) => of >= MANY);
  return Math.max(0, ...(many.length > 0 ? many : bars).map(({ share }) => share?.value ?? 0));
}

function HorizontalBar({ bar: { share, standsOut }, scale }: { bar: Bar; scale: number }) {
  if (!share) return null;
  return (
    <svg width="100%" height="16" aria-hidden="true" focusable="false">
      <rect
        className={standsOut ? 'bar bad' : 'bar'}
        x="0"
        y="2"
        height="12"
        width={`${placeOn(scale, share.value)}%`}
      />
      <line
        className="whisker"
        x1={`${placeOn(scale, share.low)}%`}
        x2={`${placeOn(scale, share.high)}%`}
        y1="8"
        y2="8"
      />
    </svg>
  );
}
