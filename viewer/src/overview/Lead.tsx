import { linkTo } from '../app/navigation.ts';
import type { TotalsFragment } from '../../../client/src/documents.ts';
import { Icon } from '../parts/Icon.tsx';
import { Coverage } from './Coverage.tsx';
import type { OverviewFilters } from './filters.ts';
import type { Period } from './period.ts';
import type { Overview, StandingOut } from './use-overview.ts';
import { calls, classified, isChanged, percent } from './words.ts';

/** The number of sentences shown initially; the others can be expanded. */
const SHOWN = 3;

interface LeadProps {
  readonly overview: Overview;
  readonly filters: OverviewFilters;
  readonly period: Period;
}

/** A text summary of what is wrong, at the top of the page. */
export function Lead({ overview, filters, period }: LeadProps) {
  const { coverage, figures, before } = overview;
  const totals = figures?.totals;
  const found = overview.standingOut.filter(({ filter }) => filters.sdk === '' || filter?.sdk === filters.sdk);
  const tone = found.length > 0 ? 'critical' : 'info';
  return (
    <section className={`card lead ${tone}`} aria-labelledby="lead-title" aria-busy={!coverage?.isComplete}>
      <div className="lead-words">
        <h1 id="lead-title">
          {totals ? <Headline totals={totals} whose={subjectOf(filters, period)} /> : <span className="pending long" />}
        </h1>
        <p className="lead-change">
          {totals && before !== undefined ? (
            <Change totals={totals} before={before} period={period} />
          ) : (
            <span className="pending long" />
          )}
        </p>
        <h2 className="lead-sub">What stands out</h2>
        <div className="lead-found">
          {coverage === undefined ? (
            <p className="pending long" />
          ) : found.length > 0 ? (
            <Sentences found={found} filters={filters} />
          ) : (
            <p className="muted">{coverage.isComplete ? nothingFound(filters) : 'Nothing so far.'}</p>
          )}
        </div>
      </div>
      <Coverage period={period} coverage={coverage} totals={totals} profile={overview.profile} />
    </section>
  );
}

interface HeadlineProps {
  readonly totals: TotalsFragment;
  readonly whose: string;
}

function Headline({ totals, whose }: HeadlineProps) {
  if (totals.calls === 0) return `There are no ${whose}.`;
  if (totals.poorShare === null) return `None of the ${whose} could be judged as poor or good.`;
  return (
    <>
      <span className="num">{percent(totals.poorShare.value)}</span> of the {whose} were poor{' '}
      <span className="muted num lead-of">
        {totals.poor} of {calls(classified(totals))}
      </span>
    </>
  );
}

/** A description of the selected calls: `calls of agent-07 with SDK 2.9.0 in the last 7 days`. */
const subjectOf = ({ agent, sdk }: OverviewFilters, { words }: Period): string =>
  ['calls', agent && `of ${agent}`, sdk && `with SDK ${sdk}`, words].filter(Boolean).join(' ');

interface ChangeProps {
  readonly totals: TotalsFragment;
  readonly before: TotalsFragment | null;
  readonly period: Period;
}

function Change({ totals, before, period }: ChangeProps) {
  if (!before?.poorShare || !totals.poorShare) return `There is nothing to compare with in ${period.before}.`;
  const was = `${percent(before.poorShare.value)} of ${calls(classified(before))}`;
  if (!isChanged(totals, before)) return `No clear change from ${period.before}: ${was}.`;
  const isWorse = totals.poorShare.value > before.poorShare.value;
  return (
    <span className={isWorse ? 'worse' : 'better'}>
      <Icon name={isWorse ? 'up' : 'down'} size={14} /> {isWorse ? 'Worse' : 'Better'} than in {period.before}: {was}.
    </span>
  );
}

const nothingFound = ({ sdk }: OverviewFilters): string =>
  sdk === ''
    ? 'Nothing: no agent, SDK version, path, browser or region is significantly worse than the rest.'
    : `SDK ${sdk} does not stand out: the difference from the other versions may be chance.`;

function Sentences({ found, filters }: { found: readonly StandingOut[]; filters: OverviewFilters }) {
  const more = found.slice(SHOWN);
  return (
    <>
      <ul className="sentences">
        {found.slice(0, SHOWN).map((one) => (
          <Sentence key={one.sentence} one={one} filters={filters} />
        ))}
      </ul>
      {more.length > 0 && (
        <details className="more-found">
          <summary>{more.length} more</summary>
          <ul className="sentences">
            {more.map((one) => (
              <Sentence key={one.sentence} one={one} filters={filters} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Sentence({ one: { sentence, filter }, filters }: { one: StandingOut; filters: OverviewFilters }) {
  const end = sentence.lastIndexOf(': ');
  const isChosen =
    filter !== undefined &&
    Object.entries(filter).every(([name, value]) => filters[name as keyof OverviewFilters] === value);
  return (
    <li>
      <Icon name="critical" size={18} />
      <span className="num">
        <strong>{sentence.slice(0, end)}</strong>
        {sentence.slice(end)}
      </span>
      {filter && !isChosen && (
        <a {...linkTo({ page: 'overview', filters: { ...filters, ...filter } })}>
          Show only these<span className="hidden">: {sentence.slice(0, end)}</span>
        </a>
      )}
    </li>
  );
}
