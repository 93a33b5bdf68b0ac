import { linkTo } from '../app/navigation.ts';
import { openCall } from '../app/view.ts';
import { FAULTS } from '../call/faults.ts';
import type { ListedCallFragment } from '../generated/graphql.ts';
import { amount, date, duration, timeOfDay } from '../parts/format.ts';
import { Icon } from '../parts/Icon.tsx';
import type { Score } from './use-scores.ts';

const PLATFORMS: ReadonlyMap<string, string> = new Map([
  ['JAVASCRIPT', 'JS'],
  ['IOS', 'iOS'],
  ['ANDROID', 'Android'],
  ['FLUTTER', 'Flutter'],
  ['UNKNOWN', 'unknown'],
]);

/** One call of the list: what billing knows at once, what its report says when it is read. */
export function CallRow({ call, score }: { call: ListedCallFragment; score: Score | undefined }) {
  const record = call.detailRecord;
  const report = score === 'failed' ? undefined : score?.reports?.[0];
  const summary = report?.summary;
  const started = record?.startedAt ?? summary?.startedAt;
  const seconds = record?.callSeconds ?? summary?.durationSeconds;
  const verdict = report?.quality?.verdict;
  return (
    <tr>
      <th scope="row">
        <a {...linkTo(openCall(call.callId))}>
          {started ? (
            <time dateTime={started}>
              {date(started)} {timeOfDay(started)}
            </time>
          ) : (
            <span className="mono">{call.callId.slice(0, 8)}…</span>
          )}
        </a>
      </th>
      <td>
        {verdict ? (
          <span className={`badge ${FAULTS[verdict.fault].tone}`} title={verdict.summary}>
            <Icon name={FAULTS[verdict.fault].icon} size={13} /> {FAULTS[verdict.fault].short}
          </span>
        ) : (
          <Pending score={score} />
        )}
      </td>
      <td>{record?.agent ?? <span className="muted">–</span>}</td>
      <td className="num">{record?.callerNumber ?? summary?.callerNumber ?? '–'}</td>
      <td className="num">{record?.destinationNumber ?? summary?.destinationNumber ?? '–'}</td>
      <td className="num">{seconds === null || seconds === undefined ? '–' : duration(seconds)}</td>
      <td>
        {report ? `${PLATFORMS.get(report.sdk.platform) ?? ''} ${report.sdk.version ?? ''}` : <Pending score={score} />}
      </td>
      <td className="num">
        {report?.quality ? (
          `${amount(report.quality.inbound.mos.average, 1)} / ${amount(report.quality.outbound.mos.average, 1)}`
        ) : (
          <Pending score={score} />
        )}
      </td>
    </tr>
  );
}

function Pending({ score }: { score: Score | undefined }) {
  if (score === undefined) return <span className="pending" aria-label="loading" role="img" />;
  return <span className="muted">{score === 'failed' ? 'unavailable' : 'no report'}</span>;
}
