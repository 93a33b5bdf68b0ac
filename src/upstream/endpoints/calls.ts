import { z } from 'zod';
import { upstreamInvalid } from '../../errors.ts';
import type { TelnyxClient } from '../client.ts';
import type { JsonObject } from '../../json/json-object.ts';
import { readJson } from '../read-json.ts';

const envelope = z.object({ data: z.record(z.string(), z.unknown()) });

/**
 * `GET /calls/{call_control_id}`: whether a call is active, and its duration so far.
 * @returns null when the upstream has no such call; a call that just ended may be missing for some minutes
 */
export async function getCallStatus(client: TelnyxClient, callControlId: string): Promise<JsonObject | null> {
  const answer = await client.get({ path: ['calls', callControlId], template: '/calls/{call_control_id}' }, (body) =>
    readJson(body),
  );
  if (answer === undefined) return null;
  const parsed = envelope.safeParse(answer);
  if (!parsed.success) throw upstreamInvalid('The answer from Telnyx is not a call status: it has no "data".');
  return parsed.data.data;
}
