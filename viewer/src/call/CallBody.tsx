import type { ReactNode } from 'react';
import type { CallView } from '../app/view.ts';
import type { Cursor } from '../charts/cursor.ts';
import { HandOn } from '../hand-on/HandOn.tsx';
import { Problem } from '../parts/Problem.tsx';
import { Guard } from '../parts/Section.tsx';
import { TabPanels } from '../tabs/TabPanels.tsx';
import type { HeadReport } from './answers.ts';
import { CallTop } from './CallTop.tsx';
import { ChartsCard } from './ChartsCard.tsx';
import { HeadCardWaiting } from './HeadCard.tsx';
import { ALL_QUESTIONS, useCallParts } from './use-call-parts.ts';
import type { useHead } from './use-call.ts';

export interface CallBodyProps {
  readonly view: CallView;
  readonly head: ReturnType<typeof useHead>;
  /** The displayed report; undefined until the first answer. */
  readonly report: HeadReport | undefined;
  /** Selects one of the call's SDK sessions, if there are several. */
  readonly sessions: ReactNode;
  readonly cursor: Cursor;
}

/** The verdict, then charts and tabs. Each loads and fails independently. */
export function CallBody({ view, head, report, sessions, cursor }: CallBodyProps) {
  const parts = useCallParts({ view, head, report, cursor, questions: ALL_QUESTIONS });
  const { series, quality, fuller, around, origin, verdict, clusters } = parts;
  if (report === undefined && head.answer.error) {
    const retry = (): void => {
      for (const { answer } of [head, fuller, around]) if (answer.error) answer.retry();
    };
    return <Problem error={head.answer.error} title="The call" retry={retry} />;
  }
  return (
    <>
      {head.answer.error && <Problem error={head.answer.error} title="The call" retry={head.answer.retry} />}
      <Guard title="The verdict">
        {report && verdict ? (
          <CallTop
            view={view}
            report={report}
            reports={head.reports ?? [report]}
            verdict={verdict}
            parts={parts}
            handOn={<HandOn view={view} whole={series.whole} origin={series.origin} />}
            canCopyTicket
            cursor={cursor}
          />
        ) : (
          !head.answer.error && <HeadCardWaiting callId={view.callId} />
        )}
      </Guard>
      {sessions}
      <div className="call-columns">
        <ChartsCard view={view} parts={parts} cursor={cursor} />
        <TabPanels
          view={view}
          report={report}
          quality={quality}
          clusters={clusters}
          verdict={verdict}
          around={around}
          origin={origin}
          cursor={cursor}
          isLate={parts.isLate}
          onIssue={parts.chooseIssue}
          onPoint={parts.pointAt}
        />
      </div>
    </>
  );
}
