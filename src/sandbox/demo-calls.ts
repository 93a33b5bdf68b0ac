import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** A sample call for the demo. */
export interface DemoCall {
  readonly callId: string;
  /** What was done to the call, in one line. */
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
 * The scenarios that the demo lists first. Of the samples: network, microphone and signalling trouble. Of the derived calls:
 * intended silence, a call that never connected, and a log shared with another call.
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
 * Chooses the demo's calls from a folder's `manifest.json`: the preferred scenarios, then other calls with a fault, one call per scenario.
 * @returns at most `most` calls; none when the folder has no readable manifest
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
    .map(({ call_id: callId, scenario, made }) => ({ callId, description: made ?? scenario }));
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
