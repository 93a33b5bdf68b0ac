import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { restoreScroll } from '../app/navigation.ts';
import { Problem } from '../parts/Problem.tsx';
import { Guard } from '../parts/Section.tsx';
import type { OverviewFilters } from './filters.ts';
import { FilterBar } from './FilterBar.tsx';
import { Groups } from './Groups.tsx';
import { Lead } from './Lead.tsx';
import { OverTime } from './OverTime.tsx';
import { periodOf, type Period } from './period.ts';
import { Totals } from './Totals.tsx';
import { useOverview } from './use-overview.ts';
import { WorstCalls } from './WorstCalls.tsx';
import './styles/overview.css';
import './styles/lead.css';
import './styles/over-time.css';
import './styles/groups.css';
import './styles/worst.css';
import './styles/print.css';

const MINUTE = 60_000;
const now = (): number => Math.floor(Date.now() / MINUTE) * MINUTE;

/** The initial number of calls in the list, and the maximum that the gateway returns. */
const FIRST = 10;
const MOST = 100;

/** Many calls at once: what is wrong, for whom, and which calls to open. The period is part of the address. */
export function OverviewPage({ filters }: { filters: OverviewFilters }) {
  const [until, setUntil] = useState(now);
  const { period: name, from, to, agent } = filters;
  const period = useMemo(() => periodOf({ ...filters, period: name, from, to }, until), [name, from, to, until]);

  useLayoutEffect(restoreScroll, []);
  useEffect(() => {
    document.title = 'Overview · Call reports';
    return () => {
      document.title = 'Call reports';
    };
  }, []);

  if (period === undefined)
    return (
      <div className="overview">
        <FilterBar filters={filters} period={period} agents={[]} versions={[]} onRefresh={() => setUntil(now())} />
        <p className="empty card">This is no period: its end has to be after its beginning.</p>
      </div>
    );
  return (
    <Report
      key={`${period.from} ${period.to} ${agent}`}
      filters={filters}
      period={period}
      onRefresh={() => setUntil(now())}
    />
  );
}

interface ReportProps {
  readonly filters: OverviewFilters;
  readonly period: Period;
  readonly onRefresh: () => void;
}

function Report({ filters, period, onRefresh }: ReportProps) {
  const [first, setFirst] = useState(FIRST);
  const overview = useOverview(filters, period, first);
  const { coverage, figures, error } = overview;
  const isComplete = coverage?.isComplete === true;
  const issues = useMemo(() => (figures?.issues ?? []).map(({ key }) => key), [figures]);
  return (
    <div className="overview">
      <FilterBar
        filters={filters}
        period={period}
        agents={overview.agents}
        versions={overview.versions}
        onRefresh={onRefresh}
      />
      {error && !overview.isGoingOn && <Problem error={error} title="The overview" retry={overview.retry} />}
      {error && overview.isGoingOn && (
        <p className="card going-on" role="status">
          The last answer did not come; the page asks again by itself.
        </p>
      )}
      <Guard title="The overview">
        <Lead overview={overview} filters={filters} period={period} />
        <Totals totals={figures?.totals} before={overview.before} coverage={coverage} />
        <OverTime figures={figures} filters={filters} period={period} />
        <WorstCalls
          filters={filters}
          worst={overview.worst}
          issues={issues}
          isComplete={isComplete}
          hasMore={overview.hasMore && first < MOST}
          onMore={() => setFirst(MOST)}
        />
        <Groups figures={figures} filters={filters} isComplete={isComplete} />
      </Guard>
    </div>
  );
}
