import type { MosModelName, QualityPolicyInput } from '../../../client/src/documents.ts';
import { LIMITS, type Limit } from './rules.ts';

/** A threshold as the page offers it. */
export interface Knob extends Limit {
  readonly label: string;
  readonly unit: string;
  readonly step: number;
}

/** What a threshold is called, its unit, and by how much the arrow keys change it. */
const WORDS: Readonly<Record<keyof QualityPolicyInput, readonly [label: string, unit: string, step: number]>> = {
  highPacketLossPercent: ['Packet loss above', '%', 0.5],
  highRttMs: ['Round trip above', 'ms', 10],
  highJitterMs: ['Jitter above', 'ms', 5],
  lowMos: ['MOS below', '', 0.1],
  consecutiveIntervals: ['Bad intervals, at least', '', 1],
  windowIntervals: ['Out of consecutive', '', 1],
  sustainedLossPercent: ['Sustained loss above', '%', 0.5],
  sustainedLossSeconds: ['Sustained loss over', 's', 1],
  concealmentPercent: ['Concealed audio above', '%', 1],
  mediaGapSeconds: ['No packets for', 's', 0.5],
  outboundPacketLossPercent: ['Loss of sent packets above', '%', 0.5],
  outboundJitterMs: ['Jitter of sent packets above', 'ms', 5],
  silenceLevel: ['Silence is a level up to', '', 0.001],
  oneWayAudioSeconds: ['One-way audio for', 's', 1],
  localSilenceAfterSpeechSeconds: ['Silent after speech for', 's', 1],
  microphoneSilentSeconds: ['Microphone silent for', 's', 1],
  microphoneMutedSeconds: ['Microphone muted for', 's', 1],
  setupSeconds: ['Connecting for', 's', 1],
};

export const KNOBS: readonly Knob[] = LIMITS.map((limit) => {
  const [label, unit, step] = WORDS[limit.key];
  return { ...limit, label, unit, step };
});

/** The number of thresholds shown initially; these judge the network. */
export const FIRST_KNOBS = 6;

export const MODELS: readonly (readonly [MosModelName, string])[] = [
  ['TELNYX_JAVASCRIPT_COLLECTOR', 'Telnyx JavaScript, reports (default)'],
  ['TELNYX_JAVASCRIPT_HELPER', 'Telnyx JavaScript, live'],
  ['TELNYX_MOBILE', 'Telnyx iOS and Android'],
  ['TELNYX_FLUTTER', 'Telnyx Flutter'],
  ['G107_NARROWBAND', 'ITU-T G.107'],
  ['G107_NARROWBAND_WITHOUT_CONCEALMENT', 'ITU-T G.107 without concealment'],
];
