/** One measured promise. */
export interface Row {
  readonly what: string;
  readonly figure: number;
  readonly unit: string;
  /** The figure must be at most, or at least, this. */
  readonly most?: number;
  readonly least?: number;
}

export const isGreen = ({ figure, most = Infinity, least = -Infinity }: Row): boolean =>
  figure <= most && figure >= least;

/** A scorecard as a Markdown table. */
export function scorecard(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const target = row.most === undefined ? `at least ${row.least}` : `at most ${row.most}`;
    return `| ${row.what} | ${round(row.figure)} ${row.unit} | ${target} | ${isGreen(row) ? 'green' : 'RED'} |`;
  });
  return ['| Promise | Figure | Target | Result |', '| --- | --- | --- | --- |', ...lines].join('\n');
}

const round = (figure: number): number => (Number.isInteger(figure) ? figure : Number(figure.toFixed(2)));

/** Measures one row after another, prints the scorecard, and fails the process if a row is red. */
export async function run(title: string, measures: readonly (() => Promise<Row>)[]): Promise<void> {
  const began = performance.now();
  const rows: Row[] = [];
  const only = process.argv[2];
  for (const measure of measures) {
    if (only !== undefined && !measure.name.includes(only)) continue;
    const row = await measure();
    process.stderr.write(`${isGreen(row) ? 'green' : 'RED'}  ${row.what}: ${round(row.figure)} ${row.unit}\n`);
    rows.push(row);
  }
  printScorecard(title, rows, performance.now() - began);
}

/** Prints a scorecard and exits, with an error if a row is red. */
export function printScorecard(title: string, rows: readonly Row[], tookMs: number): never {
  console.log(`\n### ${title}, ${Math.round(tookMs / 1_000)} s, Node ${process.versions.node}\n`);
  console.log(scorecard(rows));
  process.exit(rows.every(isGreen) ? 0 : 1);
}
