import type { IdsQuery } from '../../../client/src/documents.ts';
import { amount, dateAndTime, duration, words } from '../parts/format.ts';
import { JsonTree } from '../parts/JsonTree.tsx';

type Correlation = NonNullable<IdsQuery['callReports']>[number]['correlation'];

/** Recordings and their links, which are secrets: they open without a referrer and are never part of an address. */
export function Recordings({ recordings }: Pick<Correlation, 'recordings'>) {
  return recordings && recordings.length > 0 ? (
    <ul className="plain">
      {recordings.map(({ id, channels, startedAt, durationSeconds, status, downloadLinks }, index) => (
        <li key={id ?? index} className="recording">
          <span>
            {startedAt && dateAndTime(startedAt)}
            <span className="muted num">
              {durationSeconds !== null && ` ${duration(durationSeconds)}`} {words(channels)}
              {status && `, ${status}`}
            </span>
          </span>
          {downloadLinks
            .filter(({ url }) => /^https:\/\//i.test(url))
            .map(({ format, url }) => (
              <a
                key={format}
                className="button"
                href={url}
                target="_blank"
                rel="noopener noreferrer"
                referrerPolicy="no-referrer"
              >
                Listen ({format})
              </a>
            ))}
        </li>
      ))}
    </ul>
  ) : (
    <p className="muted">{recordings ? 'None.' : 'Unknown.'}</p>
  );
}

/** Events and status from call control. */
export function Events({ events: callEvents }: { events: Correlation['callEvents'] }) {
  return (
    <>
      {callEvents && callEvents.nodes.length > 0 ? (
        <ul className="plain events">
          {callEvents.nodes.map(({ id, name, type, timestamp, payload, hangup }) => (
            <li key={id}>
              <strong>{name ?? 'unnamed'}</strong>{' '}
              <span className="muted">
                {words(type)}
                {timestamp && `, ${dateAndTime(timestamp)}`}
              </span>
              {hangup && (
                <p>
                  {[hangup.cause, hangup.source && `by ${hangup.source}`, hangup.sipCode && `SIP ${hangup.sipCode}`]
                    .filter(Boolean)
                    .join(', ')}
                  {hangup.quality?.inboundMos !== null &&
                    hangup.quality?.inboundMos !== undefined &&
                    `; Telnyx measured an inbound MOS of ${amount(hangup.quality.inboundMos, 2)}`}
                </p>
              )}
              {payload !== null && <JsonTree name="payload" value={payload} />}
            </li>
          ))}
        </ul>
      ) : (
        <p className="muted">{callEvents ? 'None.' : 'Unknown.'}</p>
      )}
      {callEvents?.truncated && (
        <p className="muted">The list is incomplete: the call has more events than are shown.</p>
      )}
    </>
  );
}
