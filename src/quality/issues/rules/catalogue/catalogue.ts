import { GATEWAY_ISSUES } from './gateway-issues.ts';
import type { IssueCode, IssueKind } from './issue-kind.ts';
import { SDK_ISSUES } from './sdk-issues.ts';

/** Every issue with its meaning and what to check. */
export const CATALOGUE: Readonly<Record<IssueCode, IssueKind>> = { ...SDK_ISSUES, ...GATEWAY_ISSUES };

/** SDK codes whose warnings the rules compute from the intervals. For other codes the SDK's log is the only source. */
export const COMPUTED_SDK_CODES: ReadonlySet<number> = new Set([
  31001, 31002, 31003, 31004, 31005, 31006, 32001, 32002, 33008,
]);
