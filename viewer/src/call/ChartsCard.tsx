import type { ReactNode } from 'react';
import type { Range } from '../app/view.ts';
import { Charts } from '../charts/Charts.tsx';
import type { Cursor } from '../charts/cursor.ts';
import { DataTable } from '../charts/DataTable.tsx';
import type { Band, Mark } from '../charts/marks.ts';
import { Section } from '../parts/Section.tsx';
import type { useOtherLeg } from './other-leg.tsx';
import type { useSeries } from './use-call.ts';

interface ChartsCardProps {
  readonly series: ReturnType<typeof useSeries>;
  readonly other: ReturnType<typeof useOtherLeg>;
  readonly bars: readonly Band[];
  readonly marks: readonly Mark[];
  readonly whole: Range;
  readonly range: Range | null;
  readonly cursor: Cursor;
  readonly onRange: (range: Range | null) => void;
  /** Stands below the charts. */
  readonly replay: ReactNode;
}

/** The charts, with room kept for them while they are on their way. */
export function ChartsCard({ series, other, bars, marks, whole, range, cursor, onRange, replay }: ChartsCardProps) {
  return (
    <section className="card charts-card" aria-labelledby="charts-title">
      <h2 id="charts-title" className="hidden">
        Over time
      </h2>
      <Section
        title="The charts"
        answer={series.answer}
        value={series.answer.fetching && !series.curves ? undefined : series}
        retry={series.answer.retry}
      >
        {({ curves, isRefining }) =>
          curves === undefined ? (
            <p className="empty">
              {series.answer.error ? 'The charts could not be loaded.' : 'This report has no measurements over time.'}
            </p>
          ) : (
            <>
              <Charts
                curves={curves}
                other={other.curves}
                control={other.control}
                bands={bars}
                marks={marks}
                whole={whole}
                range={range}
                cursor={cursor}
                isLoading={isRefining}
                onRange={onRange}
              />
              <DataTable curves={curves} range={range ?? whole} />
            </>
          )
        }
      </Section>
      {replay}
    </section>
  );
}
