import type { ReplayedFragment } from '../../../client/src/documents.ts';
import { amount, words } from '../parts/format.ts';

/** One thing that both sets of rules judge. */
export interface Difference {
  readonly name: string;
  readonly byDefault: string;
  readonly byRules: string;
  readonly isSame: boolean;
}

/** What two sets of rules say about one call: verdict, scores, and every issue that either finds. */
export function compare(byDefault: ReplayedFragment, byRules: ReplayedFragment): Difference[] {
  const row = (name: string, tell: (quality: ReplayedFragment) => string): Difference => {
    const [before, after] = [tell(byDefault), tell(byRules)];
    return { name, byDefault: before, byRules: after, isSame: before === after };
  };
  const codes = new Set([...byDefault.issues, ...byRules.issues].map(({ code }) => code));
  return [
    row('Verdict', ({ verdict }) => `${words(verdict.fault)}, ${words(verdict.confidence).toLowerCase()} confidence`),
    row('In words', ({ verdict }) => verdict.summary),
    row('MOS received', ({ inbound }) => score(inbound)),
    row('MOS sent', ({ outbound }) => score(outbound)),
    row('Signs', ({ issues }) => String(issues.length)),
    ...[...codes].map((code) => row(words(code), (quality) => issueOf(quality, code))),
  ];
}

function score({ mos: { average, minimum } }: ReplayedFragment['inbound']): string {
  return average === null ? 'not scored' : `${amount(average, 2)}, lowest ${amount(minimum, 2)}`;
}

function issueOf({ issues }: ReplayedFragment, code: string): string {
  const issue = issues.find((one) => one.code === code);
  if (!issue) return 'not found';
  const count = issue.episodes.length;
  const often = count > 1 ? ` in ${count} episodes` : '';
  return issue.affectedSeconds > 0 ? `${amount(issue.affectedSeconds, 0)} s${often}` : 'found';
}
