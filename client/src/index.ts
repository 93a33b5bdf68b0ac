export type { Answer } from './answer.ts';
export { createClient, type CallReportClient, type ClientOptions, type RequestOptions } from './client.ts';
export {
  CallReportError,
  GATEWAY_CODES,
  OTHER_CODES,
  type ErrorCode,
  type Failure,
  type GatewayCode,
} from './errors.ts';
export type { Texts } from './named-document.ts';
export type { PollOptions } from './poll.ts';
export type { ResultOf, Typed, TypedDocumentNode, VariablesOf } from './typed-document.ts';
