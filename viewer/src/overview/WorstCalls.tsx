import { linkTo } from '../app/navigation.ts';
import { openCall } from '../app/view.ts';
import { FAULTS } from '../call/faults.ts';
import type { ImpactLevel } from '../../../client/src/documents.ts';
import { dateAndTime, duration } from '../parts/format.ts';
import { Icon } from '../parts/Icon.tsx';
import type { IconName } from '../parts/icons.ts';
import type { ListedCall } from './figures.ts';
import type { OverviewFilters } from './filters.ts';
import { ListFilters } from './ListFilters.tsx';
import { useStableOrder } from './use-stable-order.ts';
import { useVerdicts, type ListedVerdict } from './use-verdicts.ts';

interface WorstCallsProps {
  readonly filters: OverviewFilters;
  /** Undefined until they are loaded. */
  readonly worst: readonly ListedCall[] | undefined;
  readonly issues: readonly string[];
  readonly isComplete: boolean;
  readonly hasMore: boolean;
  readonly onMore: () => void;
}

const IMPACTS: Readonly<Record<ImpactLevel, readonly [word: string, tone: string, icon: IconName]>> = {
  SEVERE: ['Severe', 'critical', 'critical'],
  NOTICEABLE: ['Noticeable', 'warning', 'warning'],
  MINOR: ['Minor', '', 'info'],
  NONE: ['Not affected', 'good', 'good'],
};

/** The worst calls, each linked to its page. */
export function WorstCalls({ filters, worst, issues, isComplete, hasMore, onMore }: WorstCallsProps) {
  const ordered = useStableOrder(worst ?? [], ({ callId }) => callId, isComplete);
  const verdicts = useVerdicts(ordered.map(({ callId }) => callId));
  return (
    <section className="card worst" aria-labelledby="worst-title" id="worst">
      <div className="section-head">
        <h2 id="worst-title">Worst calls</h2>
        <ListFilters filters={filters} issues={issues} />
      </div>
      {worst === undefined && <p className="pending long" />}
      {worst?.length === 0 && <p className="empty">No judged call matches.</p>}
      <ol>
        {ordered.map((call) => (
          <li key={call.callId}>
            <WorstCall call={call} verdict={verdicts.get(call.callId)} />
          </li>
        ))}
      </ol>
      {hasMore && (
        <p className="more">
          <button type="button" onClick={onMore}>
            Show more calls
          </button>
        </p>
      )}
    </section>
  );
}

function extentOf({ spoiledSeconds, talkSeconds }: Exclude<ListedVerdict, 'failed'>['impact']): string {
  if (spoiledSeconds < 0.5) return '';
  return `${duration(spoiledSeconds)} spoiled${talkSeconds === null ? '' : ` of ${duration(talkSeconds)}`}`;
}

function WorstCall({ call, verdict }: { call: ListedCall; verdict: ListedVerdict | undefined }) {
  const { callId, startedAt, agent, caller, destination, callSeconds } = call;
  const known = verdict === 'failed' ? undefined : verdict;
  const [word, tone, icon] = IMPACTS[known?.impact.level ?? 'NONE'];
  return (
    <>
      <span className="worst-impact">
        {known ? (
          <span className={`badge ${tone}`}>
            <Icon name={icon} size={13} /> {word}
          </span>
        ) : (
          <span className={verdict === 'failed' ? 'muted' : 'pending'}>{verdict === 'failed' && 'unavailable'}</span>
        )}
      </span>
      <a {...linkTo(openCall(callId))}>
        {known ? (
          known.headline
        ) : verdict === 'failed' ? (
          <span className="mono">{callId}</span>
        ) : (
          <span className="pending long" aria-label={`Call ${callId}`} role="img" />
        )}
      </a>
      <span className="worst-facts muted num">
        {agent !== null && <span>{agent}</span>}
        <span>
          {caller ?? 'unknown'} → {destination ?? 'unknown'}
        </span>
        {startedAt !== null && <time dateTime={new Date(startedAt).toISOString()}>{dateAndTime(startedAt)}</time>}
        {callSeconds !== null && <span>lasted {duration(callSeconds)}</span>}
        {known && <span>{FAULTS[known.fault].short}</span>}
        {known && <span>{extentOf(known.impact)}</span>}
      </span>
    </>
  );
}
