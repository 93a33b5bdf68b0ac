import { yieldIfDue } from '../../../operation/time-slices.ts';
import { downlinkFindings, type ListenerFindings } from './rules/downlink.ts';
import { connectionFindings } from './rules/connection.ts';
import { delayFindings } from './rules/delay.ts';
import { deviceFindings } from './rules/device.ts';
import { markBothDirections } from './rules/both-directions.ts';
import { telnyxScoreFindings } from './rules/telnyx-score.ts';
import { microphoneFindings } from './rules/microphone.ts';
import { missingAudioFindings } from './rules/missing-audio.ts';
import { nothingSentFindings } from './rules/nothing-sent.ts';
import { signalingFindings } from './rules/signaling.ts';
import { silenceFindings } from './rules/silence.ts';
import { uplinkFindings } from './rules/uplink.ts';
import { otherOf, type Finding, type Session, type SessionEvidence, type SideIndex } from './types.ts';

/** Everything that was wrong with a session: first what each side shows of itself, then what each side heard that this does not explain. */
export async function collectFindings(
  session: Session,
): Promise<{ readonly findings: readonly Finding[]; readonly context: readonly SessionEvidence[] }> {
  const ownOf: Finding[][] = [];
  for (const side of [0, 1] as const) {
    ownOf.push(await findingsOfSide(session, side));
  }
  const heard: ListenerFindings[] = [];
  for (const listener of [0, 1] as const) {
    const upstream = ownOf[otherOf(listener)] ?? [];
    const connection = (ownOf[listener] ?? []).filter(
      ({ place }) => place.part === 'MEDIA_PATH' || place.part === 'DEVICE',
    );
    await yieldIfDue();
    heard.push(downlinkFindings(session, listener, upstream));
    await yieldIfDue();
    heard.push(missingAudioFindings(session, listener, [...connection, ...upstream]));
    await yieldIfDue();
    heard.push(silenceFindings(session, listener, [...connection, ...upstream]));
  }
  await yieldIfDue();
  const isReplaced = (finding: Finding): boolean => heard.some(({ replaced }) => replaced?.has(finding) ?? false);
  const found = [
    ...ownOf.flat().filter((finding) => !isReplaced(finding)),
    ...heard.flatMap(({ findings }) => findings),
  ].map((finding) => corroborated(finding, heard));
  const { findings, context } = telnyxScoreFindings(session, found);
  await yieldIfDue();
  return {
    findings: [
      ...markBothDirections(session, found),
      ...findings,
      ...([0, 1] as const).flatMap((side) => signalingFindings(session, side)),
    ],
    context,
  };
}

/** What one side's reports show of that side. A connection that was never established explains everything else there. */
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

/** A finding with the listener's evidence added. */
function corroborated(finding: Finding, heard: readonly ListenerFindings[]): Finding {
  const more = heard.flatMap((one) => one.corroborated.get(finding) ?? []);
  return more.length === 0 ? finding : { ...finding, evidence: [...finding.evidence, ...more] };
}
