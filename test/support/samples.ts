import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Fault } from '../../src/graphql/generated/types.ts';

const SAMPLES = new URL('../../samples/', import.meta.url);

export type Json = Record<string, unknown>;

/** What `samples/manifest.json` says of a sample. */
export interface SampleCall {
  readonly file: string;
  readonly scenario: string;
  readonly side: 'a' | 'b';
  readonly call_id: string;
  readonly telnyx_session_id: string | null;
  readonly telnyx_leg_id: string | null;
  readonly voice_sdk_session_id: string | null;
  readonly segments: number;
  /** For each stored segment the length of its `stats`; null where that is no list. */
  readonly intervals: readonly (number | null)[];
  readonly source: string;
  /** On which side a verdict may lay the fault; missing where there is no telling. */
  readonly fault?: readonly Fault[];
}

/** All samples of the bundled samples. */
export const SAMPLE_CALLS = JSON.parse(
  readFileSync(new URL('manifest.json', SAMPLES), 'utf8'),
) as readonly SampleCall[];

/** The derived calls of the bundled samples; a sandbox serves them when it is asked to (`derived`). */
const DERIVED_CALLS: readonly SampleCall[] = (
  JSON.parse(readFileSync(new URL('derived/manifest.json', SAMPLES), 'utf8')) as SampleCall[]
).map((sample) => ({ ...sample, file: `derived/${sample.file}` }));

/** The derived call of one scenario's side a, or b. */
export function derivedOf(scenario: string, side: 'a' | 'b' = 'a'): SampleCall {
  const found = DERIVED_CALLS.find((sample) => sample.scenario === scenario && sample.side === side);
  if (found === undefined) throw new Error(`no derived call ${scenario}.${side}`);
  return found;
}

/** The sample of one scenario's side a, or b. */
export function sampleOf(scenario: string, side: 'a' | 'b' = 'a'): SampleCall {
  const found = SAMPLE_CALLS.find((sample) => sample.scenario === scenario && sample.side === side);
  if (found === undefined) throw new Error(`no sample ${scenario}.${side}`);
  return found;
}

/** A sample's bytes, unpacked. */
function bytesOf({ file }: Pick<SampleCall, 'file'>): Buffer {
  const stored = readFileSync(new URL(file, SAMPLES));
  return file.endsWith('.gz') ? gunzipSync(stored) : stored;
}

/** A sample's stored segments, parsed whole. */
export const segmentsOf = (sample: Pick<SampleCall, 'file'>): Json[] =>
  JSON.parse(bytesOf(sample).toString('utf8')) as Json[];

/** The scenario's call id. */
export const callIdOf = (scenario: string, side: 'a' | 'b' = 'a'): string => sampleOf(scenario, side).call_id;
