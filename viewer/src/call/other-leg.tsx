import { useMemo, type ReactNode } from 'react';
import { go, linkTo } from '../app/navigation.ts';
import { openCall, type CallView } from '../app/view.ts';
import { curvesOf, type Curves } from '../charts/curves.ts';
import { Icon } from '../parts/Icon.tsx';
import { useCurves } from './use-call.ts';

interface OtherLeg {
  readonly curves: Curves | undefined;
  readonly control: ReactNode;
}

/** The other leg's curves, loaded on demand, and the buttons for it. Its times are from its own client's clock. */
export function useOtherLeg(view: CallView, otherId: string | undefined, origin: number | undefined): OtherLeg {
  const isWanted = view.overlay && otherId !== undefined;
  const { reports, answer } = useCurves(otherId ?? '', undefined, !isWanted);
  const curves = useMemo(() => {
    const series = isWanted ? reports?.[0]?.series : undefined;
    return series && origin !== undefined ? curvesOf(series, origin) : undefined;
  }, [isWanted, reports, origin]);
  const control = otherId !== undefined && (
    <span className="other-leg-control">
      <button
        type="button"
        aria-pressed={view.overlay}
        onClick={() => go({ ...view, overlay: !view.overlay }, 'replace')}
      >
        <Icon name="legs" /> {isWanted && answer.fetching ? 'Loading…' : 'Other leg'}
      </button>
      {view.overlay && <a {...linkTo(openCall(otherId))}>Open the other leg</a>}
    </span>
  );
  return { curves, control };
}
