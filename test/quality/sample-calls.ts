import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readDocument } from '../../src/report-bytes/receive/report-document.ts';
import { assembleReports, type Report } from '../../src/reports/report.ts';
import { findIssues, type QualityIssue } from '../../src/quality/issues/issues.ts';
import { policyOf, type QualityPolicy } from '../../src/quality/policy.ts';
import { reportMetadata } from '../../src/quality/columns/report-metadata.ts';
import type { RuleInput } from '../../src/quality/issues/rules/rule.ts';
import { buildTimeseries } from '../../src/quality/columns/timeseries.ts';
import { inChunks } from '../support/in-chunks.ts';

/** A sample as the manifest lists it. */
export interface Sample {
  readonly file: string;
  readonly scenario: string;
  readonly side: 'a' | 'b';
  readonly call_id: string;
  readonly telnyx_session_id: string | null;
  readonly source: string;
  readonly made?: string;
  readonly fault?: readonly string[];
  readonly sdk_warning_codes?: readonly number[];
}

const SAMPLES = new URL('../../samples/', import.meta.url);

export const samples: readonly Sample[] = JSON.parse(
  readFileSync(new URL('manifest.json', SAMPLES), 'utf8'),
) as Sample[];

/** The bytes of a sample. */
export function sampleBytes(file: string): Buffer {
  const bytes = readFileSync(new URL(file, SAMPLES));
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

/** The reports of one call, made from the bytes of the upstream's answer. */
export async function reportsOf(callId: string, bytes: Buffer): Promise<Report[]> {
  return assembleReports(callId, await readDocument(inChunks(bytes, bytes.length), bytes.length));
}

/** Everything that rules need of a report. */
export async function inputOf(report: Report, policy: QualityPolicy = policyOf(null)): Promise<RuleInput> {
  return { timeseries: await buildTimeseries(report), metadata: await reportMetadata(report), policy };
}

/** The first report of a sample. */
export async function reportOf(sample: Pick<Sample, 'file' | 'call_id'>): Promise<Report> {
  const [report] = await reportsOf(sample.call_id, sampleBytes(sample.file));
  return report!;
}

/** The issues of a sample's first report. */
export async function issuesOf(
  sample: Pick<Sample, 'file' | 'call_id'>,
  policy?: QualityPolicy,
): Promise<QualityIssue[]> {
  return findIssues(await inputOf(await reportOf(sample), policy));
}
