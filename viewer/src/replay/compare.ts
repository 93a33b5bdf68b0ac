import type { ReplayedFragment } from '../generated/graphql.ts';
import { amount, words } from '../parts/format.ts';

/** One thing that both sets of rules say something of. */
export interface Difference {
  readonly name: string;
  readonly byDefault: string;
  readonly byRules: string;
  readonly isSame: boolean;
}

/** What two sets of rules say of one call: verdict, scores, and every issue that either finds. */
export function compare(byDefault: ReplayedFragment, byRules: ReplayedFragment): Difference[] {
  const row = (name: string, tell: (quality: ReplayedFragment) => string): Difference => {
    const [before, after] = [tell(byDefault), tell(byRules)];
    return { name, byDefault: before, byRules: after, isSame: before === after };
  };
  const codes = new Set([...byDefault.issues, ...byRules.issues].map(({ code }) => code));
  return [
    row('Verdict', ({ verdict }) => `${words(verdict.fault)}, ${words(verdict.confidence).toLowerCase()} confidence`),
    row('MOS received', ({ inbound }) => amount(inbound.mos.average, 2)),
    row('MOS sent', ({ outbound }) => amount(outbound.mos.average, 2)),
    ...[...codes].map((code) => row(words(code), (quality) => issueOf(quality, code))),
  ];
}

function issueOf({ issues }: ReplayedFragment, code: string): string {
  const issue = issues.find((one) => one.code === code);
  if (!issue) return 'not found';
  const count = issue.episodes.length;
  const often = count > 1 ? ` in ${count} episodes` : '';
  return issue.affectedSeconds > 0 ? `${amount(issue.affectedSeconds, 0)} s${often}` : 'found';
}
