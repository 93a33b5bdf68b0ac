import { ISSUE_CODES } from '../quality/issues/rules/catalogue/issue-kind.ts';
import { FAULTS, CONFIDENCES } from './digest-words.ts';
import {
  FIGURES,
  IMPACT_LEVELS,
  OUTCOMES,
  type CallDigest,
  type Figure,
  type FigureName,
  type IssueDigest,
} from './call-digest.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { PLATFORMS } from './digest-words.ts';

/**
 * The version of the rules and of the format. Increase it with every change of a rule, a threshold, a figure or the format: digests of
 * another version are not read.
 */
export const RULES_VERSION = 2;

/** The maximum size of a digest, whatever was stored. */
export const MAX_DIGEST_BYTES = 2_048;

/** Encodes a digest; texts longer than `ByteWriter` accepts are cut. */
export function encodeDigest(digest: CallDigest): Uint8Array {
  const writer = new ByteWriter(MAX_DIGEST_BYTES);
  writer.byte(RULES_VERSION);
  writer.byte(digest.isFinal ? 1 : 0);
  writer.word(OUTCOMES, digest.outcome);
  writer.word(FAULTS, digest.fault);
  writer.word(CONFIDENCES, digest.confidence);
  writer.word(IMPACT_LEVELS, digest.impact);
  writer.word(PLATFORMS, digest.platform);
  writer.number(digest.spoiledSeconds);
  writer.number(digest.talkSeconds);
  writer.byte(digest.issues.length);
  for (const { code, seconds } of digest.issues) {
    writer.word(ISSUE_CODES, code);
    writer.number(seconds);
  }
  for (const name of FIGURES) {
    writer.number(digest.figures[name].average);
    writer.number(digest.figures[name].maximum);
  }
  const { sdkVersion, browser, operatingSystem, codec, path, region } = digest.circumstances;
  for (const value of [sdkVersion, browser, operatingSystem, codec, path, region]) writer.text(value);
  return writer.end();
}

/** Decodes a digest written by `encodeDigest`; undefined for another version. */
export function decodeDigest(bytes: Uint8Array): CallDigest | undefined {
  const reader = new ByteReader(bytes);
  if (reader.byte() !== RULES_VERSION) return undefined;
  const head = {
    isFinal: reader.byte() === 1,
    outcome: reader.word(OUTCOMES),
    fault: reader.word(FAULTS),
    confidence: reader.word(CONFIDENCES),
    impact: reader.word(IMPACT_LEVELS),
    platform: reader.word(PLATFORMS),
    spoiledSeconds: reader.number() ?? 0,
    talkSeconds: reader.number(),
  };
  const issues: IssueDigest[] = Array.from({ length: reader.byte() }, () => ({
    code: reader.word(ISSUE_CODES),
    seconds: reader.number() ?? 0,
  }));
  const figures = {} as Record<FigureName, Figure>;
  for (const name of FIGURES) figures[name] = { average: reader.number(), maximum: reader.number() };
  const circumstances = {
    sdkVersion: reader.text(),
    browser: reader.text(),
    operatingSystem: reader.text(),
    codec: reader.text(),
    path: reader.text(),
    region: reader.text(),
  };
  return { ...head, issues, figures, circumstances };
}
