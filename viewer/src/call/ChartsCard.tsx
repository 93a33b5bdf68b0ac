import { useEffect } from 'react';
import type { Range } from '../app/view.ts';
import type { Cursor } from '../charts/cursor.ts';
import type { Band, Mark } from '../charts/marks.ts';
import { lazyPart } from '../parts/lazy-part.tsx';
import { Section } from '../parts/Section.tsx';
import type { Rules } from '../replay/rules.ts';
import type { useOtherLeg } from './other-leg.tsx';
import type { useSeries } from './use-call.ts';

const loadCharts = async () => (await import('../charts/ChartsWithTable.tsx')).ChartsWithTable;
const ChartsWithTable = lazyPart('The charts', loadCharts);

interface ChartsCardProps {
  readonly series: ReturnType<typeof useSeries>;
  readonly other: ReturnType<typeof useOtherLeg>;
  readonly bars: readonly Band[];
  readonly marks: readonly Mark[];
  readonly whole: Range;
  readonly range: Range | null;
  readonly rules: Rules;
  readonly cursor: Cursor;
  readonly onRange: (range: Range | null) => void;
}

/** The charts. Their space is reserved while they load. */
export function ChartsCard({ series, other, bars, marks, whole, range, rules, cursor, onRange }: ChartsCardProps) {
  useEffect(() => {
    // While the curves load. The charts' section shows a failure and lets the user retry.
    loadCharts().catch(() => undefined);
  }, []);
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
            <ChartsWithTable
              curves={curves}
              other={other.curves}
              control={other.control}
              bands={bars}
              marks={marks}
              whole={whole}
              range={range}
              rules={rules}
              cursor={cursor}
              isLoading={isRefining}
              onRange={onRange}
            />
          )
        }
      </Section>
    </section>
  );
}
