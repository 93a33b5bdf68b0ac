import { join } from 'node:path';
import type { JsonObject } from '../json.ts';
import { BUNDLED_SAMPLES, readReports, type AccountRecords } from '../samples.ts';
import { StoredCall, type StoredSegment } from '../stored-call.ts';
import { isoTime } from '../stretch-intervals.ts';
import { CallTemplate } from './call-template.ts';
import { planFleet, type FleetOptions, type PlannedCall } from './plan.ts';

/** The assumed length of a call without a report, in milliseconds. */
const UNREPORTED_MS = 40_000;

/** How long after the end of a call its report is stored, in milliseconds. */
const STORED_AFTER_MS = 300;

/** A call whose report is generated for each request and never kept: a fleet of two thousand would take half a gigabyte. */
class GeneratedCall extends StoredCall {
  override readonly isKept = false;
  private readonly make: () => Buffer;
  private readonly storedAt: number;

  constructor(callId: string, storedAt: number, make: () => Buffer) {
    super(callId, () => ({ plain: make() }));
    this.make = make;
    this.storedAt = storedAt;
  }

  override plain(): Buffer {
    return this.make();
  }

  /** In the list of reports, a call of several segments appears with its first segment only. */
  override segments(): readonly StoredSegment[] {
    const { make, storedAt } = this;
    return [
      {
        get bytes() {
          const [first] = JSON.parse(make().toString()) as unknown[];
          return Buffer.from(JSON.stringify(first));
        },
        createdAt: storedAt,
      },
    ];
  }
}

/**
 * Adds a fleet's calls and their billing records to an account (see docs/many-calls.md).
 * @returns the plan, oldest first
 */
export async function addFleet(records: AccountRecords, options: FleetOptions): Promise<readonly PlannedCall[]> {
  const plan = planFleet(options);
  const names = new Set(plan.map(({ sample }) => sample).filter((name) => name !== null));
  const templates = new Map<string, CallTemplate>();
  for (const name of names)
    templates.set(name, new CallTemplate(await readReports(join(BUNDLED_SAMPLES, `${name}.json.gz`))));
  for (const call of plan) {
    const template = templates.get(call.sample ?? '');
    const endedAt = call.startedAt + (template?.durationMs ?? UNREPORTED_MS);
    records.detailRecords.push(recordOf(call, endedAt));
    if (template !== undefined)
      records.calls.set(
        call.callId,
        new GeneratedCall(call.callId, endedAt + STORED_AFTER_MS, () => template.make(call)),
      );
  }
  return plan;
}

/** Two numbers from each country's range for fictional use. */
const NUMBERS: Readonly<Record<number, string>> = {
  1: '3125550142',
  44: '2079460142',
  49: '3023125042',
  353: '15550142',
};

function recordOf(call: PlannedCall, endedAt: number): JsonObject {
  const seconds = Math.max(1, Math.round((endedAt - call.startedAt) / 1_000));
  const customer = `+${call.countryCode}${NUMBERS[call.countryCode] ?? '5550142'}`;
  const desk = '+13125550177';
  const [from, to] = call.isOutbound ? [desk, customer] : [customer, desk];
  const wholeSeconds = (time: number): string => isoTime(time).replace(/\.\d+Z$/, 'Z');
  return {
    record_type: 'webrtc_detail_record',
    id: call.legId,
    call_id: call.callId,
    session_id: call.sdkSessionId,
    telnyx_session_id: call.sessionId,
    telnyx_leg_id: call.legId,
    telnyx_call_control_id: '',
    auth_username: call.agent,
    connection_id: call.connection === 'support-desk' ? '1494404757140276705' : '1494404757140276706',
    connection_name: call.connection,
    direction: call.isOutbound ? 'outbound' : 'inbound',
    cli: from,
    caller_number: from,
    caller_name: '',
    cld: to,
    dest_number: to,
    started_at: wholeSeconds(call.startedAt),
    finished_at: wholeSeconds(call.startedAt + seconds * 1_000),
    call_sec: seconds,
    billed_sec: Math.ceil(seconds / 60) * 60,
    rate: '0.002',
    cost: (Math.ceil(seconds / 60) * 0.002).toFixed(3),
    currency: 'USD',
    country_code: call.isOutbound ? call.countryCode : 1,
    source_country_code: call.isOutbound ? 1 : call.countryCode,
    tags: '',
  };
}
