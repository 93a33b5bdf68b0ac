import type { IssueCode } from '../../issues/rules/catalogue/issue-kind.ts';
import type { Stance } from '../types.ts';
import { merged, type Span } from './spans.ts';
import type {
  EvidenceValue,
  Part,
  Place,
  SideObservation,
  Session,
  SessionEvidence,
  SideIndex,
  Spoiled,
} from './types.ts';
import { capitalized, nameOf, spanText } from './phrases.ts';

export const at = (side: SideIndex, part: Part): Place => ({ side, part });
export const EDGE: Place = { side: null, part: 'EDGE' };
export const UNKNOWN: Place = { side: null, part: 'UNKNOWN' };
export const INTENDED: Place = { side: null, part: 'INTENDED' };

/** If there are more spans than this, one sentence covers the rest. */
const MAX_STATEMENTS = 6;

/** How statements about observations are worded. */
export interface StatementOptions {
  readonly stance?: Stance;
  readonly issue?: IssueCode;
  readonly values?: (seen: SideObservation) => readonly EvidenceValue[];
}

/** One statement for each observation: what `say` says, and when. */
export function statementsOf(
  session: Session,
  side: SideIndex,
  seen: readonly SideObservation[],
  say: (seen: SideObservation) => string,
  { stance = 'FOR', issue, values }: StatementOptions = {},
): SessionEvidence[] {
  const statements = seen.slice(0, MAX_STATEMENTS).map((one): SessionEvidence => ({
    stance,
    statement: `${capitalized(say(one))}, ${spanText(session, one.span)}.`,
    side,
    span: one.span,
    issue: issue ?? null,
    rows: one.rows,
    report: one.report,
    values: values?.(one) ?? [],
  }));
  const rest = seen.slice(MAX_STATEMENTS);
  const [first, last] = [rest[0], rest.at(-1)];
  if (first === undefined || last === undefined) return statements;
  const span = { from: first.span.from, to: last.span.to };
  const statement = `The same in ${rest.length} more ${rest.length === 1 ? 'stretch' : 'stretches'}, ${spanText(session, span)}.`;
  return [
    ...statements,
    { stance, statement, side, span, issue: issue ?? null, rows: null, report: first.report, values: [] },
  ];
}

/** A statement about one span of the session, or about all of it. */
export const statement = (
  stance: Stance,
  text: string,
  {
    side = null,
    span = null,
    values = [],
    issue = null,
  }: {
    readonly side?: SideIndex | null;
    readonly span?: Span | null;
    readonly values?: readonly EvidenceValue[];
    readonly issue?: IssueCode | null;
  } = {},
): SessionEvidence => ({
  stance,
  statement: capitalized(text),
  side,
  span,
  issue,
  rows: null,
  report: null,
  values,
});

/** Whose audio some observations kept from being heard. */
export const spoiledBy = (speaker: SideIndex, seen: readonly Pick<SideObservation, 'span' | 'weight'>[]): Spoiled => ({
  speaker,
  spans: merged(seen.map(({ span }) => span)),
  weight: seen.reduce((sum, { weight }) => sum + weight, 0),
});

/** `agent-anna's client`, at the beginning of a clause. */
export const clientOf = (session: Session, side: SideIndex): string => `${possessive(nameOf(session, side))} client`;

export const possessive = (name: string): string => (name.endsWith('s') ? `${name}'` : `${name}'s`);
