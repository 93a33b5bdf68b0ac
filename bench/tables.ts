import type { Growth } from './growth.ts';
import { judge, type Row, type Verdict } from './rows.ts';
import { GROWTH_SIZES, SIZES } from './sizes.ts';
import { BYTE_PROXY, GATEWAY, PEERS } from './targets.ts';
import type { VisitRow } from './visit.ts';

const COLUMNS = [GATEWAY, ...PEERS, BYTE_PROXY].map(({ name }) => name);

/** A Markdown table, with text aligned left and numbers right. */
export function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, column) => (column === 0 ? '---' : '--:'))), ...lines.map(line)].join('\n');
}

/** The main table: a line for each row, a column for each target, the ratio, the goal and whether it was met. */
export const targetsTable = (rows: readonly Row[]): string =>
  table(
    ['', 'unit', ...COLUMNS, 'ratio', 'wanted', ''],
    rows.map((row) => {
      const verdict = judge(row);
      return [
        row.title,
        row.unit,
        ...COLUMNS.map((name) => figure(row.figures.get(name))),
        Number.isNaN(verdict.ratio) ? '' : verdict.ratio.toFixed(2),
        verdict.wanted,
        verdictWord(verdict),
      ];
    }),
  );

/** The cost of a page visit with and without the document cache. */
export const visitTable = (rows: readonly VisitRow[]): string =>
  table(
    ['call', 'document cache', 'first four questions, ms', 'all ten, ms', 'reports fetched', 'other requests'],
    rows.map(({ size, cache, firstMs, wholeMs, reports, others }) => [
      size,
      cache,
      figure(firstMs),
      figure(wholeMs),
      String(reports),
      String(others),
    ]),
  );

/** Milliseconds by the length of the call, and the growth factor of each step. */
export function growthTable({ megabytes, rows }: Growth): string {
  const head = GROWTH_SIZES.map((size, index) => `${SIZES[size].name}, ${figure(megabytes[index])} MB`);
  const steps = GROWTH_SIZES.slice(1).map(
    (size, index) => `${SIZES[GROWTH_SIZES[index] ?? size].name} to ${SIZES[size].name}`,
  );
  return table(
    ['ms for one request', ...head, ...steps],
    [
      ...rows.map(({ title, milliseconds }) => [title, ...milliseconds.map(figure), ...growthOf(milliseconds)]),
      ['_size of the report_', ...megabytes.map(() => ''), ...growthOf(megabytes)],
    ],
  );
}

const growthOf = (figures: readonly number[]): string[] =>
  figures.slice(1).map((later, index) => `${figure(later / (figures[index] ?? NaN))} times`);

function verdictWord({ isMet }: Verdict): string {
  if (isMet === undefined) return '';
  return isMet ? 'met' : '**missed**';
}

/** Three significant digits. */
export function figure(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '';
  if (value >= 100) return String(Math.round(value));
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
