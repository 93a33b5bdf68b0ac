import type { Report } from '../call-reports/report.ts';
import type { HangupStats } from './verdict/types.ts';

/** What else of a call a verdict can ask for. The context offers it where call control and billing can be reached. */
export interface QualityJoins {
  /** The report of the call's other leg; null when it has none. */
  otherLegReport(report: Report): Promise<Report | null>;
  /** What `call.hangup` of this leg and of the others said of quality; empty when nothing was said. */
  hangupStats(report: Report): Promise<readonly HangupStats[]>;
}
