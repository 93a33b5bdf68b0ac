import type { MouseEvent } from 'react';
import { go, linkTo } from '../app/navigation.ts';
import { openCall } from '../app/view.ts';
import { amount, dateAndTime, duration, timeOfDay } from '../parts/format.ts';
import { Icon } from '../parts/Icon.tsx';
import { badgeOf } from './badge.ts';
import { reportsOf, type SessionRow } from './session-rows.ts';

const PLATFORMS: ReadonlyMap<string, string> = new Map([
  ['JAVASCRIPT', 'JS'],
  ['IOS', 'iOS'],
  ['ANDROID', 'Android'],
  ['FLUTTER', 'Flutter'],
  ['UNKNOWN', 'unknown'],
]);

interface CallRowProps {
  readonly row: SessionRow;
  readonly watch: (row: HTMLElement | null) => (() => void) | undefined;
}

/** One session of the list: first the billing data, then the verdict once its reports are read. A click anywhere opens it. */
export function CallRow({ row, watch }: CallRowProps) {
  const { callId, score, from, to, startedAt, seconds } = row;
  const reports = reportsOf(score);
  const open = (event: MouseEvent<HTMLElement>): void => {
    const isOwnClick = (event.target as Element).closest('a, button') !== null;
    if (isOwnClick || event.ctrlKey || event.metaKey || event.shiftKey || getSelection()?.isCollapsed === false) return;
    go(openCall(callId));
  };
  return (
    <tr data-call={callId} ref={watch} onClick={open}>
      <th scope="row">
        <a {...linkTo(openCall(callId))}>
          {startedAt ? (
            <time dateTime={startedAt} title={dateAndTime(startedAt)}>
              {timeOfDay(startedAt)}
            </time>
          ) : (
            <span className="mono">{callId.slice(0, 8)}…</span>
          )}
        </a>
      </th>
      <td className="who">
        <PersonOf {...from} />
        <span aria-label="to"> → </span>
        <PersonOf {...to} />
      </td>
      <td className="happened">
        <Verdict row={row} />
      </td>
      <td className="num">{seconds === null ? '–' : duration(seconds)}</td>
      <td className="num">
        {reports.length > 0 ? `${worst(reports, 'inbound')} / ${worst(reports, 'outbound')}` : <Pending row={row} />}
      </td>
      <td>{reports.length > 0 ? sdksOf(reports) : <Pending row={row} />}</td>
    </tr>
  );
}

function PersonOf({ name, number }: SessionRow['from']) {
  return (
    <span className="person">
      {name ?? number ?? 'unknown'}
      {name !== null && number !== null && name !== number && <span className="beside-name muted num"> {number}</span>}
    </span>
  );
}

function Verdict({ row }: { row: SessionRow }) {
  const { score } = row;
  const verdict = score === undefined || score === 'failed' ? undefined : score.verdict;
  if (!verdict || reportsOf(score).length === 0) return <Pending row={row} />;
  const { tone, icon, text } = badgeOf(verdict);
  return (
    <>
      <span className={`badge ${tone}`}>
        <Icon name={icon} size={13} /> {text}
      </span>
      <span className="headline">{verdict.headline}</span>
    </>
  );
}

type Reports = ReturnType<typeof reportsOf>;

/** The lowest mean score of all reports: a page reload during a call results in two reports. */
function worst(reports: Reports, direction: 'inbound' | 'outbound'): string {
  const scores = reports.flatMap(({ quality }) => quality?.[direction].mos.average ?? []);
  return amount(scores.length === 0 ? null : Math.min(...scores), 1);
}

const sdksOf = (reports: Reports): string =>
  [...new Set(reports.map(({ sdk }) => `${PLATFORMS.get(sdk.platform) ?? ''} ${sdk.version ?? ''}`.trim()))].join(', ');

function Pending({ row: { score } }: { row: SessionRow }) {
  if (score === undefined) return <span className="pending" aria-label="loading" role="img" />;
  return (
    <span className="muted">{score !== 'failed' && reportsOf(score).length === 0 ? 'no report' : 'unavailable'}</span>
  );
}
