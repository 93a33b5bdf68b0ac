import { useMemo, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { go, linkTo } from '../app/navigation.ts';
import { openCall, type CallView } from '../app/view.ts';
import { curvesOf, type Curves } from '../charts/curves.ts';
import { FIRST_METRICS, FURTHER_METRICS } from '../charts/panels.ts';
import { OtherLegsDocument } from '../generated/graphql.ts';
import { Icon } from '../parts/Icon.tsx';
import { useMetrics } from './use-call.ts';

const METRICS = [...FIRST_METRICS, ...FURTHER_METRICS];

/** The other leg's curves, asked for when the reader wants them, and the buttons for it. Its times are its own client's clock. */
export function useOtherLeg(view: CallView, origin: number | undefined): { curves: Curves | undefined; control: ReactNode } {
  const [{ data }] = useQuery({ query: OtherLegsDocument, variables: { callId: view.callId } });
  const legs = data?.callReports?.[view.session]?.correlation.otherLegs ?? [];
  const otherId = legs[0]?.callId;
  const isWanted = view.overlay && otherId !== undefined;
  const { series, answer } = useMetrics(otherId ?? '', METRICS, undefined, !isWanted);
  const curves = useMemo(() => {
    const all = isWanted && origin !== undefined ? series?.[0]?.series : undefined;
    return all && origin !== undefined ? curvesOf(all, origin) : undefined;
  }, [isWanted, series, origin]);
  const control = otherId !== undefined && (
    <span className="other-leg-control">
      <button type="button" aria-pressed={view.overlay} onClick={() => go({ ...view, overlay: !view.overlay }, 'replace')}>
        <Icon name="legs" /> {isWanted && answer.fetching ? 'Other leg is on its way' : 'Overlay other leg'}
      </button>
      {view.overlay && <a {...linkTo(openCall(otherId))}>Open that leg</a>}
    </span>
  );
  return { curves, control };
}
