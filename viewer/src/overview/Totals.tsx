import type { CoverageFragment, TotalsFragment } from '../../../client/src/documents.ts';
import { amount } from '../parts/format.ts';
import { interval, isChanged, percent } from './words.ts';

interface TotalsProps {
  readonly totals: TotalsFragment | undefined;
  /** Null if the previous period has no calls, undefined until it is loaded. */
  readonly before: TotalsFragment | null | undefined;
  readonly coverage: CoverageFragment | undefined;
}

interface Figure {
  readonly name: string;
  readonly value: string;
  readonly beside: string;
  readonly before: string | undefined;
  readonly tone?: 'worse' | 'better' | undefined;
}

/** The figures of the period, each with that of the previous period. The layout does not depend on what is loaded. */
export function Totals({ totals, before, coverage }: TotalsProps) {
  return (
    <section className="card totals" aria-label="Totals" aria-busy={!coverage?.isComplete}>
      <dl>
        {figuresOf(totals, before, coverage).map(({ name, value, beside, before: was, tone }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="figure num">{totals ? value : <span className="pending" />}</dd>
            <dd className="muted num">{beside}&nbsp;</dd>
            <dd className={`was num ${tone ?? 'muted'}`}>
              {was ?? (before === null ? 'nothing before' : <span className="pending" />)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function figuresOf(
  totals: TotalsFragment | undefined,
  before: TotalsFragment | null | undefined,
  coverage: CoverageFragment | undefined,
): Figure[] {
  const share = totals?.poorShare;
  const past = before?.poorShare;
  const points = share && past ? Math.round(100 * share.value) - Math.round(100 * past.value) : undefined;
  const isClear = totals && before ? isChanged(totals, before) : false;
  const number = (
    name: string,
    pick: (from: TotalsFragment) => number | null,
    digits: number,
    beside: string,
  ): Figure => {
    const [now, then] = [totals && pick(totals), before && pick(before)];
    return {
      name,
      value: amount(now, digits),
      beside,
      before: before == null ? undefined : then == null || now == null ? '–' : signed(now - then, digits),
    };
  };
  const left = coverage?.unjudged.reduce((sum, { count }) => sum + count, 0) ?? 0;
  return [
    {
      name: 'Poor calls',
      value: share ? percent(share.value) : '–',
      beside: share ? `95 %: ${interval(share)}` : '',
      before: points === undefined ? (before ? '–' : undefined) : `${signed(points, 0)} points`,
      tone: !isClear || points === undefined ? undefined : points > 0 ? 'worse' : 'better',
    },
    number('Calls', ({ calls }) => calls, 0, ''),
    number('Score received', ({ mosReceived }) => mosReceived.p50, 2, 'MOS, median'),
    number('Score sent', ({ mosSent }) => mosSent.p50, 2, 'MOS, median'),
    number('Round trip', ({ roundTripMs }) => roundTripMs.p50, 0, 'ms, median'),
    {
      name: 'Not judged',
      value: amount(left, 0),
      beside: coverage ? `of ${amount(coverage.found, 0)}` : '',
      before: coverage && coverage.pending > 0 ? `${amount(coverage.pending, 0)} to come` : '\u00a0',
    },
  ];
}

/** A change with its sign. */
function signed(change: number, digits: number): string {
  const text = amount(Math.abs(change), digits);
  if (Number(text.replaceAll(',', '')) === 0) return 'unchanged';
  return `${change > 0 ? '+' : '−'}${text}`;
}
