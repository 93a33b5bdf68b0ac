import { useRef, type KeyboardEvent } from 'react';
import { go } from '../app/navigation.ts';
import { TABS, type CallView, type Tab } from '../app/view.ts';
import type { Cursor } from '../charts/cursor.ts';
import type { HeadReport } from '../call/answers.ts';
import type { IssueCluster } from '../call/issue-clusters.ts';
import type { IssueFragment, SessionJudgedFragment } from '../../../client/src/documents.ts';
import type { useAround, useQuality } from '../call/use-call.ts';
import { lazyPart } from '../parts/lazy-part.tsx';
import { Guard } from '../parts/Section.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { countOwn } from '../replay/rules.ts';
import { IssuesTab } from './IssuesTab.tsx';
import { TimelineTab } from './TimelineTab.tsx';

const LogsTab = lazyPart('The log', async () => (await import('./LogsTab.tsx')).LogsTab);
const IceTab = lazyPart('The connection', async () => (await import('./IceTab.tsx')).IceTab);
const IdsTab = lazyPart('The ids', async () => (await import('./IdsTab.tsx')).IdsTab);
const RawTab = lazyPart('The raw report', async () => (await import('./RawTab.tsx')).RawTab);
const RulesTab = lazyPart('The rules', async () => (await import('../replay/RulesTab.tsx')).RulesTab);

const NAMES: Readonly<Record<Tab, string>> = {
  issues: 'Signs',
  timeline: 'Timeline',
  logs: 'Logs',
  ice: 'ICE',
  ids: 'Correlation',
  raw: 'Raw',
  rules: 'Rules',
};

interface TabPanelsProps {
  readonly view: CallView;
  /** Undefined until the first answer. */
  readonly report: HeadReport | undefined;
  readonly quality: ReturnType<typeof useQuality>;
  readonly clusters: readonly IssueCluster[] | undefined;
  readonly verdict: SessionJudgedFragment | undefined;
  readonly around: ReturnType<typeof useAround>;
  readonly origin: number | undefined;
  readonly cursor: Cursor;
  readonly isLate: (issue: IssueFragment) => boolean;
  readonly onIssue: (code: string) => void;
  readonly onPoint: (seconds: number) => void;
}

/** The tabs below the charts. */
export function TabPanels(props: TabPanelsProps) {
  const { view, report, quality, clusters, verdict, around, origin, cursor, isLate, onIssue, onPoint } = props;
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
  const own = countOwn(view.rules);
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
            {tab === 'issues' && <span className={count === undefined ? 'count unknown' : 'count'}>{count ?? 0}</span>}
            {tab === 'rules' && own > 0 && <span className="count">{own}</span>}
          </button>
        ))}
      </div>
      <div className="tab-panel" id="tab-panel" role="tabpanel" aria-labelledby={`tab-${view.tab}`} tabIndex={0}>
        <Guard key={view.tab} title={`The ${NAMES[view.tab]} tab`}>
          {view.tab === 'issues' && (
            <IssuesTab
              quality={quality}
              clusters={clusters}
              verdict={verdict}
              origin={origin}
              chosen={view.issue}
              isLate={isLate}
              onIssue={onIssue}
              onPoint={onPoint}
            />
          )}
          {view.tab === 'timeline' && <TimelineTab around={around} origin={origin} cursor={cursor} onPoint={onPoint} />}
          {view.tab === 'logs' && <LogsTab view={view} origin={origin} cursor={cursor} onPoint={onPoint} />}
          {view.tab === 'ice' && <IceTab view={view} origin={origin} onPoint={onPoint} />}
          {view.tab === 'ids' && (report ? <IdsTab view={view} report={report} /> : <Waiting what="The ids" />)}
          {view.tab === 'raw' && (report ? <RawTab view={view} report={report} /> : <Waiting what="The report" />)}
          {view.tab === 'rules' && <RulesTab view={view} />}
        </Guard>
      </div>
    </section>
  );
}
