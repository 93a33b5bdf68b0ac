import type { CallLogLine } from '../reports/log-events/call-log.ts';
import type { LogEvent } from '../reports/log-events/log-event.ts';
import { joinDetails, type SourceEntry } from './entry.ts';

/** How a line appears in the timeline, without its time and position. */
export type EventDescription = Pick<SourceEntry, 'kind' | 'severity' | 'title'> & { readonly detail?: string | null };

/** The state left by earlier lines, on which a line's meaning depends. */
export interface LogState {
  held: boolean;
  muted: boolean;
  /** Whether a socket has closed, failed or tried to reconnect. */
  socketLost: boolean;
}

const MAX_TITLE_LENGTH = 200;

const info = (kind: EventDescription['kind'], title: string, detail?: string | null): EventDescription => ({
  kind,
  severity: 'INFO',
  title,
  ...(detail === undefined ? {} : { detail }),
});

/**
 * Describes a line for the timeline; null for a line that is not shown.
 * @param state is updated by the line
 */
export function describeLogEvent(
  line: Pick<CallLogLine, 'event' | 'level' | 'text'>,
  state: LogState,
): EventDescription | null {
  const { event } = line;
  switch (event.kind) {
    case 'CALL_STATE':
      return holdChange(event, state);
    case 'ICE_STATE':
      return mediaState('ICE', event.state === 'completed' ? 'connected' : event.state);
    case 'PEER_STATE':
      return mediaState('Peer connection', event.state);
    case 'MUTE': {
      state.muted = event.muted ?? !state.muted;
      return state.muted
        ? info('MICROPHONE_MUTED', `Microphone muted by the application (${event.by})`, null)
        : info('MICROPHONE_UNMUTED', `Microphone unmuted by the application (${event.by})`, null);
    }
    case 'DEVICE_CHANGE': {
      const title = event.phase === 'STARTED' ? 'Change of the microphone began' : 'Microphone changed';
      return info('AUDIO_DEVICE_CHANGED', title, event.deviceId === null ? null : `device ${event.deviceId}`);
    }
    case 'DEVICES_CHANGED':
      return info('AUDIO_DEVICE_CHANGED', 'Audio devices were plugged in or removed', null);
    case 'HANGUP':
      return hangup(event);
    case 'ICE_RESTART':
      return event.phase === 'FAILED'
        ? { kind: 'ICE_RESTART', severity: 'WARNING', title: 'ICE restart failed' }
        : info('ICE_RESTART', event.phase === 'REQUESTED' ? 'ICE restart requested' : 'ICE restart began', null);
    case 'SDK_WARNING':
      return { kind: 'SDK_WARNING', severity: 'WARNING', title: shortened(event.text === '' ? line.text : event.text) };
    case 'PEER_FAILURE':
      return { kind: 'MEDIA_FAILED', severity: 'ERROR', title: 'Peer connection failed', detail: event.evidence };
    default:
      return signalling(event, state) ?? otherLine(line);
  }
}

function holdChange({ from, to }: Extract<LogEvent, { kind: 'CALL_STATE' }>, state: LogState): EventDescription | null {
  const wasHeld = state.held || from === 'HELD';
  state.held = to === 'HELD';
  if (to === 'HELD') return wasHeld ? null : info('CALL_HELD', 'Call put on hold', null);
  return wasHeld && to !== 'ENDED' ? info('CALL_RESUMED', 'Call taken off hold', null) : null;
}

function mediaState(machine: string, state: string): EventDescription | null {
  const title = `${machine} ${state}`;
  if (state === 'connected') return info('MEDIA_CONNECTED', title, null);
  if (state === 'disconnected') return { kind: 'MEDIA_DISCONNECTED', severity: 'WARNING', title, detail: null };
  return state === 'failed' ? { kind: 'MEDIA_FAILED', severity: 'ERROR', title, detail: null } : null;
}

const HUNG_UP_BY = { APPLICATION: 'by the application', SDK: 'by the SDK', REMOTE: 'by the other end' } as const;

function hangup({
  by,
  initiator,
  cause,
  causeCode,
  sipCode,
  sipReason,
}: Extract<LogEvent, { kind: 'HANGUP' }>): EventDescription {
  const sip = sipCode === null ? null : `SIP ${sipCode}${sipReason === null ? '' : ` ${sipReason}`}`;
  return info(
    'CLIENT_HANGUP',
    `Client hung up${by === null ? '' : `, ${HUNG_UP_BY[by]}`}`,
    joinDetails(cause, causeCode === null ? null : `cause ${causeCode}`, sip, initiator),
  );
}

function signalling(event: LogEvent, state: LogState): EventDescription | null {
  const lost = event.kind === 'SOCKET_CLOSED' || event.kind === 'SOCKET_ERROR' || event.kind === 'RECONNECT_ATTEMPT';
  const isReopened = event.kind === 'SOCKET_OPENED' && (state.socketLost || (event.generation ?? 1) > 1);
  state.socketLost = lost || (state.socketLost && event.kind !== 'SOCKET_OPENED');
  if (isReopened) return info('SOCKET_RECONNECTED', 'Signalling socket opened again');
  switch (event.kind) {
    case 'SOCKET_CLOSED': {
      const title = `Signalling socket closed${event.code === null ? '' : `: ${event.code}`}`;
      const severity = event.wasClean === true ? 'INFO' : 'WARNING';
      return { kind: 'SOCKET_CLOSED', severity, title, detail: event.reason === '' ? null : event.reason };
    }
    case 'SOCKET_ERROR':
      return { kind: 'SOCKET_CLOSED', severity: 'WARNING', title: 'Signalling socket failed' };
    case 'RECONNECT_ATTEMPT': {
      const title = `Reconnecting the signalling socket${event.attempt === null ? '' : `, attempt ${event.attempt}`}`;
      return info('SOCKET_RECONNECTING', title);
    }
    case 'RECONNECT_EXHAUSTED':
      return {
        kind: 'SOCKET_RECONNECTING',
        severity: 'ERROR',
        title: 'The SDK gave up reconnecting the signalling socket',
      };
    case 'SIGNALING_RECOVERY': {
      const detail = joinDetails(event.source, event.reason);
      return { kind: 'SIGNALING_RECOVERY', severity: 'WARNING', title: 'The SDK re-establishes signalling', detail };
    }
    case 'NO_RTP': {
      const title = `The SDK's monitor finds no RTP${event.direction === null ? '' : ` (${event.direction})`}`;
      return { kind: 'SIGNALING_RECOVERY', severity: 'WARNING', title };
    }
    default:
      return null;
  }
}

/** Other lines appear only if their level is a warning or an error. */
function otherLine({ level, text }: Pick<CallLogLine, 'level' | 'text'>): EventDescription | null {
  if (level !== 'ERROR' && level !== 'WARN') return null;
  const title = text === '' ? 'A log entry without text' : shortened(text);
  return level === 'ERROR'
    ? { kind: 'SDK_ERROR', severity: 'ERROR', title }
    : { kind: 'SDK_WARNING', severity: 'WARNING', title };
}

const shortened = (text: string): string => text.slice(0, MAX_TITLE_LENGTH);
