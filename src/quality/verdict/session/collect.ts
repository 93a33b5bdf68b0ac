import { yieldIfDue } from '../../../operation/time-slices.ts';
import { arrivingFindings, type Heard } from './rules/arriving.ts';
import { connectionFindings } from './rules/connection.ts';
import { delayFindings } from './rules/delay.ts';
import { deviceFindings } from './rules/device.ts';
import { markBothWays } from './rules/both-ways.ts';
import { measuredAtTelnyx } from './rules/measured-at-telnyx.ts';
import { microphoneFindings } from './rules/microphone.ts';
import { missingFindings } from './rules/missing.ts';
import { nothingSentFindings } from './rules/nothing-sent.ts';
import { signalingFindings } from './rules/signaling.ts';
import { silenceFindings } from './rules/silence.ts';
import { uplinkFindings } from './rules/uplink.ts';
import { otherOf, type Finding, type Session, type SessionEvidence, type SideIndex } from './types.ts';

/** Everything that was wrong with a session: first what each side shows of itself, then what each heard and that does not explain. */
export async function collectFindings(
  session: Session,
): Promise<{ readonly findings: readonly Finding[]; readonly context: readonly SessionEvidence[] }> {
  const ownOf: Finding[][] = [];
  for (const side of [0, 1] as const) {
    ownOf.push(await findingsOfSide(session, side));
  }
  const heard: Heard[] = [];
  for (const listener of [0, 1] as const) {
    const upstream = ownOf[otherOf(listener)] ?? [];
    const connection = (ownOf[listener] ?? []).filter(
      ({ place }) => place.part === 'MEDIA_PATH' || place.part === 'DEVICE',
    );
    await yieldIfDue();
    heard.push(arrivingFindings(session, listener, upstream));
    await yieldIfDue();
    heard.push(missingFindings(session, listener, [...connection, ...upstream]));
    await yieldIfDue();
    heard.push(silenceFindings(session, listener, [...connection, ...upstream]));
  }
  await yieldIfDue();
  const isReplaced = (finding: Finding): boolean => heard.some(({ replaced }) => replaced?.has(finding) ?? false);
  const found = [
    ...ownOf.flat().filter((finding) => !isReplaced(finding)),
    ...heard.flatMap(({ findings }) => findings),
  ].map((finding) => corroborated(finding, heard));
  const { findings, context } = measuredAtTelnyx(session, found);
  await yieldIfDue();
  return {
    findings: [
      ...markBothWays(session, found),
      ...findings,
      ...([0, 1] as const).flatMap((side) => signalingFindings(session, side)),
    ],
    context,
  };
}

/** What one side's reports show of that side. A connection that was never made explains all else there. */
async function findingsOfSide(session: Session, side: SideIndex): Promise<Finding[]> {
  await yieldIfDue();
  const connection = connectionFindings(session, side);
  if (connection.some(({ cause }) => cause === 'NEVER_CONNECTED')) return connection;
  const findings = [...connection];
  for (const rule of RULES_OF_ONE_SIDE) {
    await yieldIfDue();
    findings.push(...rule(session, side));
  }
  return findings;
}

const RULES_OF_ONE_SIDE = [
  deviceFindings,
  microphoneFindings,
  uplinkFindings,
  nothingSentFindings,
  delayFindings,
] as const;

/** A finding with what the listener's side adds to it. */
function corroborated(finding: Finding, heard: readonly Heard[]): Finding {
  const more = heard.flatMap((one) => one.corroborated.get(finding) ?? []);
  return more.length === 0 ? finding : { ...finding, evidence: [...finding.evidence, ...more] };
}
