import { busyMorning, veryBusyMorning } from './rows/busy-morning.ts';
import { deadline } from './rows/deadline.ts';
import { expensiveOperationHold, expensiveOperationMemory } from './rows/expensive-operations.ts';
import { disconnect } from './rows/disconnect.ts';
import { fairness, fairnessBesideHanging } from './rows/fairness.ts';
import { hostileIds } from './rows/hostile-ids.ts';
import { bomb, memory } from './rows/memory.ts';
import { metricsCost } from './rows/metrics-cost.ts';
import { overload } from './rows/overload.ts';
import { queryBombs } from './rows/query-bombs.ts';
import { coldBurst, hangingStore, sharedLimitRefusals, sharedLimitUse } from './rows/replicas.ts';
import { amplification, amplificationWithBreaker, recovery } from './rows/retries.ts';
import { sharedHitHour, sharedHitShort } from './rows/shared-hit.ts';
import { shutdown } from './rows/shutdown.ts';
import { rateLimitRefusals, rateLimitUsed } from './rows/rate-limit.ts';
import { slowSenders } from './rows/slow-senders.ts';
import { tracesCost } from './rows/traces-cost.ts';
import { twentyVerdicts } from './rows/twenty-verdicts.ts';
import { unverifiedTokens, unverifiedTokensNewcomer } from './rows/unverified-tokens.ts';
import { worstReport, worstReportMemory, worstReportStep } from './rows/worst-report.ts';
import { run } from './scorecard.ts';

await run('Load', [
  deadline,
  disconnect,
  amplification,
  amplificationWithBreaker,
  recovery,
  fairness,
  fairnessBesideHanging,
  overload,
  unverifiedTokens,
  unverifiedTokensNewcomer,
  memory,
  bomb,
  queryBombs,
  expensiveOperationHold,
  expensiveOperationMemory,
  slowSenders,
  hostileIds,
  rateLimitUsed,
  rateLimitRefusals,
  busyMorning,
  veryBusyMorning,
  metricsCost,
  tracesCost,
  coldBurst,
  hangingStore,
  sharedLimitRefusals,
  sharedLimitUse,
  sharedHitShort,
  sharedHitHour,
  shutdown,
  twentyVerdicts,
  worstReport,
  worstReportStep,
  worstReportMemory,
]);
