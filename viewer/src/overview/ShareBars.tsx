import type { CountedFragment } from '../../../client/src/documents.ts';
import { placeOn, ticksOf } from './scale.ts';
import { percent } from './words.ts';

interface ShareBarsProps {
  /** One for each position on the axis, from the left. */
  readonly groups: readonly (CountedFragment | undefined)[];
  readonly scale: number;
  /** The share of all calls together. */
  readonly overall: number | undefined;
  /** The position of the cursor. */
  readonly at: number | null;
}

/** With at most this many bars, each has space for its figure. */
const MOST_FIGURES = 10;

/** Bars with their intervals. Sized in percent, so that it scales with its container, also on paper. */
export function ShareBars({ groups, scale, overall, at }: ShareBarsProps) {
  const slot = 100 / groups.length;
  const y = (share: number): string => `${100 - placeOn(scale, share)}%`;
  return (
    <svg width="100%" height="100%" aria-hidden="true" focusable="false">
      {ticksOf(scale).map((tick) => (
        <line key={tick} className="grid" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
      ))}
      {at !== null && <rect className="pointed" x={`${at * slot}%`} width={`${slot}%`} y="0" height="100%" />}
      {groups.map((group, index) => {
        const share = group?.poorShare;
        if (!share) return null;
        const middle = `${(index + 0.5) * slot}%`;
        return (
          <g key={index}>
            <rect
              className="bar"
              x={`${(index + 0.18) * slot}%`}
              width={`${0.64 * slot}%`}
              y={y(share.value)}
              height={`${placeOn(scale, share.value)}%`}
            />
            {share.value === 0 && (
              <line
                className="nothing"
                x1={`${(index + 0.18) * slot}%`}
                x2={`${(index + 0.82) * slot}%`}
                y1="100%"
                y2="100%"
              />
            )}
            <line className="whisker" x1={middle} x2={middle} y1={y(share.low)} y2={y(share.high)} />
          </g>
        );
      })}
      {overall !== undefined && <line className="overall" x1="0" x2="100%" y1={y(overall)} y2={y(overall)} />}
      {groups.length <= MOST_FIGURES &&
        groups.map((group, index) =>
          group?.poorShare ? (
            <text
              key={index}
              x={`${(index + 0.5) * slot}%`}
              y={y(group.poorShare.high)}
              {...(group.poorShare.high > scale
                ? { dx: 8, dy: 14, textAnchor: 'start' }
                : { dy: -5, textAnchor: 'middle' })}
            >
              {percent(group.poorShare.value)}
            </text>
          ) : null,
        )}
    </svg>
  );
}
