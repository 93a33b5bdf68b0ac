import { useEffect } from 'react';
import type { CallView } from '../app/view.ts';
import type { Cursor } from '../charts/cursor.ts';
import { lazyPart } from '../parts/lazy-part.tsx';
import { Section } from '../parts/Section.tsx';
import type { CallParts } from './use-call-parts.ts';

const loadCharts = async () => (await import('../charts/ChartsWithTable.tsx')).ChartsWithTable;
const ChartsWithTable = lazyPart('The charts', loadCharts);

interface ChartsCardProps {
  readonly view: CallView;
  readonly parts: CallParts;
  readonly cursor: Cursor;
}

/** The charts. Their space is reserved while they load. */
export function ChartsCard({ view, parts, cursor }: ChartsCardProps) {
  const { series, other, bars, marks, whole, setRange } = parts;
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
              range={view.range}
              rules={view.rules}
              cursor={cursor}
              isLoading={isRefining}
              onRange={setRange}
            />
          )
        }
      </Section>
    </section>
  );
}
