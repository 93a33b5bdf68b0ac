import { useLayoutEffect } from 'react';
import type { Settings } from '../app/settings.ts';
import { linkTo, restoreScroll } from '../app/navigation.ts';
import { openCall, OVERVIEW, type Filters } from '../app/view.ts';
import { CallList } from './CallList.tsx';
import { FilterForm } from './FilterForm.tsx';
import { Finder } from './Finder.tsx';

/** Finds a call by its id, among the newest, or by participants and time. */
export function FindPage({ filters, settings }: { filters: Filters; settings: Settings | undefined }) {
  const samples = settings?.demo?.calls ?? [];
  useLayoutEffect(restoreScroll, [filters]);
  return (
    <div className="find">
      <section className="hero" aria-labelledby="find-title">
        <h1 id="find-title">What went wrong in this call?</h1>
        <Finder isLarge />
        <p>
          <a {...linkTo(OVERVIEW)}>What is wrong this week? All calls at once</a>
        </p>
      </section>
      {samples.length > 0 && (
        <section aria-labelledby="samples-title">
          <h2 id="samples-title">Sample calls</h2>
          <ul className="samples">
            {samples.map(({ callId, description }) => (
              <li key={callId}>
                <a className="card" {...linkTo(openCall(callId))}>
                  <strong>{description}</strong>
                  <span className="mono muted">{callId}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <FilterForm key={JSON.stringify(filters)} filters={filters} />
      <CallList key={`list ${JSON.stringify(filters)}`} filters={filters} />
    </div>
  );
}
