import type { TelnyxClient, UpstreamBody } from '../client.ts';

/**
 * `GET /voice_sdk_call_reports/{call_id}`: all stored segments of one call, as the caller may see them.
 * @param callId an id that passed `parseCallId`
 * @param read takes the body: a JSON array of segments, or `{ "data": [...] }`
 * @returns the result of `read`; undefined when the upstream has no such call
 */
export const getCallReports = <Result>(
  client: TelnyxClient,
  callId: string,
  read: (body: UpstreamBody) => Promise<Result>,
): Promise<Result | undefined> =>
  client.get({ path: ['voice_sdk_call_reports', callId], template: '/voice_sdk_call_reports/{call_id}' }, read);
