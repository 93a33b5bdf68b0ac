import type { IssueEpisode, QualityIssue } from '../issues.ts';
import type { IssueCode } from '../rules/catalogue.ts';
import type { LegView, VerdictEvidence } from './types.ts';
import { figure, seconds, when } from './words.ts';

export const find = ({ issues }: LegView, code: IssueCode): QualityIssue | undefined =>
  issues.find((issue) => issue.code === code);

/** One statement for each episode of an issue, in the words of `say`. */
export function statements(
  leg: LegView,
  code: IssueCode,
  episodes: readonly IssueEpisode[],
  say: (episode: IssueEpisode) => string,
): VerdictEvidence[] {
  const spoken = episodes.slice(0, MOST_EPISODES).map((episode): VerdictEvidence => ({
    stance: 'FOR',
    statement: sentence(say(episode), when(leg, episode.start, episode.end)),
    issue: code,
    start: episode.start,
    end: episode.end,
    rows: episode.rows,
  }));
  const others = episodes.slice(MOST_EPISODES);
  const [start, end] = [others[0]?.start ?? null, others.at(-1)?.end ?? null];
  if (others.length === 0) return spoken;
  const statement = sentence(`${others.length} more such stretches`, when(leg, start, end));
  return [...spoken, { stance: 'FOR', statement, issue: code, start, end, rows: null }];
}

const MOST_EPISODES = 6;

export const sentence = (what: string, time: string): string => `${what}${time === '' ? '' : `, ${time}`}.`;

/** A statement about the whole call. */
export const wholeCall = (stance: VerdictEvidence['stance'], statement: string): VerdictEvidence => ({
  stance,
  statement,
  issue: null,
  start: null,
  end: null,
  rows: null,
});

export const worst = ({ worstValue }: IssueEpisode): string => (worstValue === null ? '?' : figure(worstValue));

/** One statement for each log line or flush that an issue rests on. */
export function statementsOfOccurrences(
  leg: LegView,
  { evidence, code }: QualityIssue,
  stance: VerdictEvidence['stance'],
  words?: string,
): VerdictEvidence[] {
  return evidence
    .filter(({ detail }) => detail !== null)
    .map(({ detail, start, end }) => ({
      stance,
      statement: sentence(words ?? (detail ?? '').replace(/\.$/, ''), when(leg, start, end)),
      issue: code,
      start,
      end,
      rows: null,
    }));
}

/** How long an issue lasted and how bad it got, in brackets; empty when neither is known. */
export function extent(issue: QualityIssue | undefined): string {
  if (issue === undefined || issue.affectedSeconds === 0) return '';
  const { affectedSeconds, worstValue, unit } = issue;
  // Where the unit is seconds the worst value is a length itself.
  const worstText =
    worstValue === null || unit === null || unit === 's' ? '' : `, at worst ${figure(worstValue)} ${unit}`;
  return ` (${seconds(affectedSeconds)} in all${worstText})`;
}

/** The same for an issue that may not have been found. */
export const statementsOf = (
  leg: LegView,
  issue: QualityIssue | undefined,
  say: (episode: IssueEpisode) => string,
): VerdictEvidence[] => (issue === undefined ? [] : statements(leg, issue.code, issue.episodes, say));
