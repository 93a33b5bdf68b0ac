import type { ReactNode } from 'react';
import type { Range } from '../app/view.ts';
import { duration } from '../parts/format.ts';
import { Icon } from '../parts/Icon.tsx';
import type { IconName } from '../parts/icons.ts';
import type { AxisActions } from './axis-actions.ts';
import { TimeAxis } from './TimeAxis.tsx';

interface AxisBarProps {
  readonly shown: Range;
  readonly isWhole: boolean;
  readonly actions: AxisActions;
  readonly isLoading: boolean;
  readonly hasOther: boolean;
  /** Whether the thresholds are not the defaults. */
  readonly hasOwnRules: boolean;
  readonly control: ReactNode;
}

/** The time axis of all charts, always visible: the current range, the legend, and buttons for what dragging and keys do. */
export function AxisBar({ shown, isWhole, actions, isLoading, hasOther, hasOwnRules, control }: AxisBarProps) {
  const button = (icon: IconName, label: string, onClick: () => void, isOff = false) => (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={onClick} disabled={isOff}>
      <Icon name={icon} />
    </button>
  );
  return (
    <div className="axis-sticky">
      <div className="axis-bar">
        <span className="num" aria-live="polite">
          {isWhole ? 'Whole call' : `${duration(shown[0], 1)} to ${duration(shown[1], 1)}`}
        </span>
        {isLoading && <span className="muted">loading finer data</span>}
        <span className="legend">
          {hasOther && <span className="key own-leg">this leg</span>}
          {hasOther && <span className="key other-leg">other leg</span>}
          <span className={hasOther ? 'key solid' : 'key inbound'}>received</span>
          <span className={hasOther ? 'key dashed' : 'key outbound'}>sent</span>
          <span className="key threshold">{hasOwnRules ? 'threshold on trial' : 'threshold'}</span>
        </span>
        {control}
        <span className="axis-buttons">
          {button('left', 'Earlier', actions.earlier, isWhole)}
          {button('right', 'Later', actions.later, isWhole)}
          {button('plus', 'Zoom in', actions.closer)}
          {button('minus', 'Zoom out', actions.wider, isWhole)}
          {button('whole', 'Show the whole call', actions.whole, isWhole)}
        </span>
      </div>
      <div className="axis-times">
        <TimeAxis range={shown} />
      </div>
    </div>
  );
}
