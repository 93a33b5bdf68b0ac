import { stall, delay, setup } from './both-ways.ts';
import { silentFarSide } from './far-side.ts';
import { harmOf, type Harm } from './harm.ts';
import { microphone, mutedMicrophone, nothingSent } from './microphone.ts';
import { signaling } from './signaling.ts';
import type { LegView, Suspect } from './types.ts';
import { downlink } from './way-in.ts';
import { uplink, cutOutward } from './way-out.ts';

/** Every fault that one leg's own report speaks for. */
export function suspectsOf(leg: LegView): { suspects: Suspect[]; harm: Harm } {
  const harm = harmOf(leg);
  const suspects = [
    stall(leg, harm),
    microphone(leg),
    mutedMicrophone(leg),
    nothingSent(leg),
    downlink(leg, harm),
    uplink(leg, harm),
    cutOutward(leg, harm),
    delay(leg, harm),
    silentFarSide(leg),
    signaling(leg),
    setup(leg),
  ];
  return { suspects: suspects.filter((suspect) => suspect !== null), harm };
}
