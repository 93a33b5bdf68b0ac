import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** A recorded call worth looking at. */
export interface Highlight {
  readonly callId: string;
  /** What was done to the call, in a line. */
  readonly wrong: string;
}

const manifestSchema = z.array(
  z.object({
    call_id: z.string(),
    scenario: z.string().default(''),
    made: z.string().optional(),
    fault: z.array(z.string()).default([]),
  }),
);

/** Scenarios to show first, one for each kind of trouble: the network, the microphone, the signalling. */
const FAVOURITES = ['lossy-jittery', 'microphone-dies', 'reconnect-three-segments'];

/**
 * Chooses calls from a folder's `manifest.json`: troubled ones, each told with what was done to it.
 * @returns at most `most`; none when the folder has no readable manifest
 */
export async function highlightsOf(folder: string, most: number): Promise<Highlight[]> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => '[]');
  const manifest = manifestSchema.safeParse(parseOrNull(text));
  if (!manifest.success) return [];
  const troubled = manifest.data.filter(({ fault }) => fault.length > 0 && !fault.includes('NONE'));
  const rank = (scenario: string): number =>
    (FAVOURITES.indexOf(scenario) + FAVOURITES.length + 1) % (FAVOURITES.length + 1);
  return troubled
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
