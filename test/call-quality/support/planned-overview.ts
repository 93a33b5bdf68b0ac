import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { Judged } from '../../../src/call-quality/digest-store.ts';
import { listedCall, type ListedCall } from '../../../src/call-quality/judged-call.ts';
import { LocalTime } from '../../../src/call-quality/local-time.ts';
import { judgedCalls, Overview } from '../../../src/call-quality/overview.ts';
import { profileOf } from '../../../src/call-quality/profile.ts';
import type { CallDigest } from '../../../src/digest/call-digest.ts';
import { digestOfCall } from '../../../src/digest/digest-of-call.ts';
import { DEFAULT_POLICY } from '../../../src/quality/policy.ts';
import { readDocument } from '../../../src/report-bytes/receive/report-document.ts';
import { assembleReports } from '../../../src/reports/report.ts';
import { planFleet, type FleetOptions, type PlannedCall } from '../../../src/sandbox/fleet/plan.ts';

const digests = new Map<string, Promise<CallDigest>>();

/** The digest of a sample, made once: all calls made of it are judged alike. */
function digestOfSample(name: string): Promise<CallDigest> {
  let digest = digests.get(name);
  if (digest === undefined) digests.set(name, (digest = readDigest(name)));
  return digest;
}

async function readDigest(name: string): Promise<CallDigest> {
  const bytes = gunzipSync(await readFile(new URL(`../../../samples/${name}.json.gz`, import.meta.url)));
  const document = await readDocument(
    {
      announced: bytes.length,
      read: async (take) => {
        await take(bytes);
      },
    },
    bytes.length,
  );
  return digestOfCall('sample', await assembleReports('sample', document), DEFAULT_POLICY);
}

/** The overview of a fleet as `callQuality` would open it, without making its reports. */
export async function overviewOfFleet(options: FleetOptions): Promise<Overview> {
  const plan = planFleet(options);
  const calls: ListedCall[] = plan.flatMap((call) => listedCall(recordOf(call)) ?? []);
  const judged = new Map<string, Judged>();
  for (const call of plan)
    judged.set(call.callId, call.sample === null ? 'NO_REPORT' : digestFor(call, await digestOfSample(call.sample)));
  const cohort = { calls, isListed: true, judged };
  const profile = profileOf(null);
  const request = {
    search: { filter: [], span: { from: -Infinity, to: Infinity } },
    policy: DEFAULT_POLICY,
    profile,
    time: new LocalTime('UTC'),
    now: 0,
  };
  return new Overview(request, cohort, await judgedCalls(cohort, profile));
}

const recordOf = (call: PlannedCall) => ({
  call_id: call.callId,
  started_at: new Date(call.startedAt).toISOString(),
  auth_username: call.agent,
  connection_id: call.connection,
  direction: call.isOutbound ? 'outbound' : 'inbound',
  country_code: call.isOutbound ? call.countryCode : 1,
});

function digestFor(call: PlannedCall, digest: CallDigest): CallDigest {
  const path = { host: 'DIRECT', srflx: 'REFLEXIVE', relay: 'RELAY' }[call.candidateType];
  return {
    ...digest,
    circumstances: {
      sdkVersion: call.sdkVersion,
      browser: call.browser,
      operatingSystem: null,
      codec: call.codec,
      path: `${path} ${call.protocol.toUpperCase()}`,
      region: call.region,
    },
  };
}
