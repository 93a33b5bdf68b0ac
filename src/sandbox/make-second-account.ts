/**
 * Generates `samples/second-account/` from two recorded calls of the first account: every id, agent and number is replaced, so that mixing
 * up the two accounts is noticed. Deterministic. Run: `npx tsx src/sandbox/make-second-account.ts`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { isObject, type JsonObject } from './json.ts';
import { BUNDLED_SAMPLES, SECOND_ACCOUNT_FOLDER } from './samples.ts';
import { idsIn, rekey } from './rekey.ts';

const SCENARIOS = ['clean-pcmu', 'downlink-loss'];
const SALT = 'second account';
const NAMES = [
  ['agent-anna', 'agent-clara'],
  ['agent-ben', 'agent-david'],
  ['support-desk', 'sales-desk'],
  ['+13125550177', '+14155550142'],
  ['+13125550123', '+14155550165'],
] as const;

const readList = (name: string): JsonObject[] => {
  const stored = readFileSync(join(BUNDLED_SAMPLES, name));
  const parsed: unknown = JSON.parse((name.endsWith('.gz') ? gunzipSync(stored) : stored).toString());
  return Array.isArray(parsed) ? parsed.filter(isObject) : [];
};

const manifest = readList('manifest.json').filter(({ scenario }) => SCENARIOS.includes(String(scenario)));
const files = manifest.map(({ file }) => String(file));
const reports = files.map((file) => ({ file, segments: readList(file) }));
const legs = new Set(manifest.map((entry) => entry.telnyx_leg_id));
const ofTheirLegs = (name: string): JsonObject[] =>
  readList(name).filter((record) => legs.has(record.call_leg_id) || legs.has(record.telnyx_leg_id));
const records = ['call_events.json', 'call_recordings.json', 'detail_records.json'].map((name) => ({
  name,
  list: ofTheirLegs(name),
}));

const ids = idsIn([reports, records, manifest]);
const rewrite = (text: string): string =>
  NAMES.reduce((result, [from, to]) => result.replaceAll(from, to), rekey(text, ids, SALT));

const folder = join(BUNDLED_SAMPLES, SECOND_ACCOUNT_FOLDER);
mkdirSync(folder, { recursive: true });
for (const { file } of reports) {
  // The file's own text, so that its numbers keep their digits.
  const text = gunzipSync(readFileSync(join(BUNDLED_SAMPLES, file))).toString();
  writeFileSync(join(folder, file), gzipSync(rewrite(text), { level: 9 }));
}
for (const { name, list } of records) writeFileSync(join(folder, name), rewrite(JSON.stringify(list)));
const sourced = manifest.map((entry) => ({ ...entry, source: `re-keyed from ${String(entry.file)}` }));
writeFileSync(join(folder, 'manifest.json'), `${rewrite(JSON.stringify(sourced, null, 1))}\n`);
