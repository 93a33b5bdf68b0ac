import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** A recorded call worth looking at. */
export interface DemoCall {
  readonly callId: string;
  /** What was done to the call, in a line. */
  readonly description: string;
}

const manifestSchema = z.array(
  z.object({
    call_id: z.string(),
    scenario: z.string().default(''),
    made: z.string().optional(),
    fault: z.array(z.string()).default([]),
  }),
);

/**
 * Scenarios to show first, one for each kind of trouble: the network, the microphone, the signalling; of the derived ones,
 * calls whose silence was meant, that never connected, and whose log is another call's too.
 */
const PREFERRED_SCENARIOS = [
  'lossy-jittery',
  'microphone-dies',
  'reconnect-three-segments',
  'far-hold',
  'ice-failed',
  'log-of-another-call',
];

/**
 * Chooses calls from a folder's `manifest.json`: favourites, then other troubled ones, one of each scenario, each told with
 * what was done to it.
 * @returns at most `most`; none when the folder has no readable manifest
 */
export async function chooseDemoCalls(folder: string, most: number): Promise<DemoCall[]> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => '[]');
  const manifest = manifestSchema.safeParse(parseOrNull(text));
  if (!manifest.success) return [];
  const scenarios = new Map<string, z.infer<typeof manifestSchema>[number]>();
  for (const entry of manifest.data) {
    const isTroubled = entry.fault.length > 0 && !entry.fault.includes('NONE');
    const isFirst = !scenarios.has(entry.scenario);
    if (isFirst && (isTroubled || PREFERRED_SCENARIOS.includes(entry.scenario))) scenarios.set(entry.scenario, entry);
  }
  const rank = (scenario: string): number =>
    PREFERRED_SCENARIOS.includes(scenario) ? PREFERRED_SCENARIOS.indexOf(scenario) : PREFERRED_SCENARIOS.length;
  return [...scenarios.values()]
    .toSorted((one, other) => rank(one.scenario) - rank(other.scenario))
    .slice(0, most)
    .map(({ call_id: callId, scenario, made }) => ({ callId, wrong: made ?? scenario }));
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
