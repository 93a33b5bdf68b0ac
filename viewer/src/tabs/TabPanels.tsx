import { useRef, type KeyboardEvent } from 'react';
import { go } from '../app/navigation.ts';
import { TABS, type CallView, type Tab } from '../app/view.ts';
import type { Cursor } from '../charts/cursor.ts';
import type { Timeline } from '../call/timeline-marks.ts';
import type { HeadReport } from '../call/answers.ts';
import type { Answer, useQuality } from '../call/use-call.ts';
import { lazyPart } from '../parts/lazy-part.tsx';
import { Guard, Section } from '../parts/Section.tsx';
import { IssuesTab } from './IssuesTab.tsx';
import { TimelineTab } from './TimelineTab.tsx';

const LogsTab = lazyPart('The log', async () => (await import('./LogsTab.tsx')).LogsTab);
const IceTab = lazyPart('The connection', async () => (await import('./IceTab.tsx')).IceTab);
const IdsTab = lazyPart('The ids', async () => (await import('./IdsTab.tsx')).IdsTab);
const RawTab = lazyPart('The raw report', async () => (await import('./RawTab.tsx')).RawTab);

const NAMES: Readonly<Record<Tab, string>> = {
  issues: 'Issues',
  timeline: 'Timeline',
  logs: 'Logs',
  ice: 'ICE',
  ids: 'Correlation',
  raw: 'Raw',
};

interface TabPanelsProps {
  readonly view: CallView;
  readonly report: HeadReport;
  readonly quality: ReturnType<typeof useQuality>;
  readonly timeline: { readonly timeline: Timeline | undefined; readonly answer: Answer };
  readonly origin: number | undefined;
  readonly cursor: Cursor;
  readonly onIssue: (code: string) => void;
  readonly onPoint: (seconds: number) => void;
}

/** The evidence beside the charts, one part at a time. */
export function TabPanels({ view, report, quality, timeline, origin, cursor, onIssue, onPoint }: TabPanelsProps) {
  const list = useRef<HTMLDivElement>(null);
  const show = (tab: Tab): void => go({ ...view, tab }, 'replace');
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const next = TABS.at((TABS.indexOf(view.tab) + step) % TABS.length) ?? 'issues';
    show(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  const count = quality.report?.quality?.issues.length;
  return (
    <section className="card tabs-card" aria-label="Evidence">
      <div className="tabs" role="tablist" aria-label="Evidence" ref={list} onKeyDown={onKey}>
        {TABS.map((tab) => (
          <button
            type="button"
            key={tab}
            id={`tab-${tab}`}
            role="tab"
            aria-selected={tab === view.tab}
            aria-controls="tab-panel"
            tabIndex={tab === view.tab ? 0 : -1}
            onClick={() => show(tab)}
          >
            {NAMES[tab]}
            {tab === 'issues' && count !== undefined && <span className="count">{count}</span>}
          </button>
        ))}
      </div>
      <div className="tab-panel" id="tab-panel" role="tabpanel" aria-labelledby={`tab-${view.tab}`} tabIndex={0}>
        <Guard key={view.tab} title={`The ${NAMES[view.tab]} tab`}>
          {view.tab === 'issues' && (
            <Section
              title="The issues"
              answer={quality.answer}
              value={quality.report?.quality}
              retry={quality.answer.retry}
            >
              {(judged) => (
                <IssuesTab
                  quality={judged}
                  doubts={quality.report?.dataQuality ?? []}
                  origin={origin}
                  chosen={view.issue}
                  onIssue={onIssue}
                  onPoint={onPoint}
                />
              )}
            </Section>
          )}
          {view.tab === 'timeline' && (
            <Section
              title="The timeline"
              answer={timeline.answer}
              value={timeline.timeline}
              retry={timeline.answer.retry}
            >
              {(told) => <TimelineTab timeline={told} origin={origin} cursor={cursor} onPoint={onPoint} />}
            </Section>
          )}
          {view.tab === 'logs' && <LogsTab view={view} origin={origin} cursor={cursor} onPoint={onPoint} />}
          {view.tab === 'ice' && <IceTab view={view} origin={origin} onPoint={onPoint} />}
          {view.tab === 'ids' && <IdsTab view={view} report={report} />}
          {view.tab === 'raw' && <RawTab view={view} report={report} />}
        </Guard>
      </div>
    </section>
  );
}
