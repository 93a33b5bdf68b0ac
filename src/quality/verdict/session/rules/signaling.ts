import type { IssueCode } from '../../../issues/rules/catalogue/issue-kind.ts';
import { at, clientOf, statement } from '../finding.ts';
import type { Finding, Session, SessionEvidence, SideIndex } from '../types.ts';
import { clockText } from '../phrases.ts';

/** The weight of one lost socket, in seconds of spoiled audio: call control may be delayed, but the parties hear each other. */
const SOCKET_WEIGHT = 1;

/** How far apart two signs of one loss may be, in milliseconds. */
const SAME_LOSS_MS = 10_000;

/** The SDK's errors of its WebSocket and of the host it connects to. */
const isSocketError = (code: number | null): boolean => code !== null && code >= 45_000 && code < 46_000;

/** A sign that the connection for call control was lost, on the session's clock. */
interface Sign {
  readonly time: number | null;
  readonly text: string;
  readonly issue: IssueCode;
}

/** Call control that was lost and recovered: closed sockets, the SDK's own recovery, its socket errors. Audio does not use it. */
export function signalingFindings(session: Session, side: SideIndex): Finding[] {
  const signs = session.sides[side].reports
    .flatMap(({ leg }) => {
      const warnings = leg.view.issues
        .filter(({ code }) => code === 'SIGNALING_SOCKET_CLOSED' || code === 'SIGNALING_RECOVERY_REQUIRED')
        .flatMap(({ code, evidence }) =>
          evidence().map(({ start, detail }): Sign => ({ time: start, text: detail ?? code, issue: code })),
        );
      const errors = leg.view.metadata.logs
        .filter(({ own, errorCode }) => own && isSocketError(errorCode))
        .map(({ time, text, errorCode }): Sign => ({ time, text: `${text} (${errorCode ?? ''})`, issue: 'SDK_ERROR' }));
      return [...warnings, ...errors].map((sign) => ({
        ...sign,
        time: sign.time === null ? null : sign.time - leg.clockAheadMs,
      }));
    })
    .sort((one, other) => (one.time ?? Infinity) - (other.time ?? Infinity));
  const losses = countLosses(signs);
  if (losses === 0) return [];
  const often = losses === 1 ? 'once' : `${losses} times`;
  return [
    {
      cause: 'SOCKET_LOST',
      place: at(side, 'SIGNALING'),
      confidence: 'HIGH',
      alternatives: [],
      spoiled: [],
      weight: losses * SOCKET_WEIGHT,
      what: `the connection of ${clientOf(session, side)} for call control was lost ${often} during the call`,
      evidence: signs.slice(0, MAX_SIGNS).map((sign) => tellSign(session, side, sign)),
    },
  ];
}

const MAX_SIGNS = 20;

function tellSign(session: Session, side: SideIndex, { time, text, issue }: Sign): SessionEvidence {
  const what = text.replace(/\.$/, '');
  return statement('FOR', time === null ? `${what}.` : `${what}, ${clockText(session, time)}.`, {
    side,
    issue,
    span: time === null ? null : { from: time, to: time },
  });
}

/** One loss appears in several ways within some seconds. Signs are in order of time. */
function countLosses(signs: readonly Sign[]): number {
  let [losses, last] = [0, -Infinity];
  for (const { time } of signs) {
    if (time === null) {
      if (losses === 0) losses = 1;
      continue;
    }
    if (time - last >= SAME_LOSS_MS) losses += 1;
    last = time;
  }
  return losses;
}
