import { readFileSync, writeFileSync } from 'node:fs';
import { analyseReport, legOf } from '../src/quality/report-analysis.ts';
import type { QualityIssue } from '../src/quality/issues/issues.ts';
import { mosModel } from '../src/quality/scores/mos.ts';
import { mosScore } from '../src/quality/scores/scores.ts';
import { verdictOf } from '../src/quality/verdict/verdict.ts';
import { reportsOf, sampleBytes, samples, type Sample } from '../test/quality/sample-calls.ts';

const PAGE = new URL('quality.md', import.meta.url);
const BEGIN = '<!-- samples: written by `npm run docs:quality` -->';
const END = '<!-- end of samples -->';

/** The page with the table of samples rewritten between its markers. */
export async function withTable(page: string): Promise<string> {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined)
    throw new Error(`docs/quality.md lacks its markers: ${BEGIN} ... ${END}`);
  return `${before}${BEGIN}\n\n${await table()}\n\n${END}${after}`;
}

async function table(): Promise<string> {
  const rows = ['| Sample | What was done | Verdict | Issues | MOS in, out |', '|---|---|---|---|---|'];
  for (const sample of samples) {
    const reports = await reportsOf(sample.call_id, sampleBytes(sample.file));
    for (const [place, report] of reports.entries()) {
      const leg = await legOf(report);
      const { timeseries } = await analyseReport(report);
      const { fault, confidence, also, alternatives } = await verdictOf(leg);
      const others = [...also.map((other) => `also ${other}`), ...alternatives.map((other) => `or ${other}`)];
      const verdict = `**${fault}**, ${confidence.toLowerCase()}${others.length === 0 ? '' : ` (${others.join(', ')})`}`;
      const origin = leg.metadata.startedAt ?? timeseries.start[0] ?? 0;
      const issues = leg.issues.map((issue) => describe(issue, origin)).join('<br>') || 'none';
      const scores = (['INBOUND', 'OUTBOUND'] as const).map((direction) =>
        (mosScore(timeseries, direction, mosModel('TELNYX_JAVASCRIPT_COLLECTOR')).average ?? NaN)
          .toFixed(2)
          .replace('NaN', '-'),
      );
      const name = `${sample.scenario}.${sample.side}${reports.length > 1 ? ` (report ${place + 1})` : ''}`;
      rows.push(`| ${name} | ${madeOf(sample)} | ${verdict} | ${issues} | ${scores.join(', ')} |`);
    }
  }
  return rows.join('\n');
}

const madeOf = ({ made, source }: Sample): string =>
  made?.replace(/ \(described from side a\)/, ' (as made to a)') ?? source;

function describe(issue: QualityIssue, origin: number): string {
  const [from, to] = [issue.start, issue.end].map((time) =>
    time === null ? '?' : Math.round((time - origin) / 1_000),
  );
  const worst =
    issue.worstValue === null || issue.unit === null
      ? ''
      : `, worst ${Number(issue.worstValue.toFixed(3))} ${issue.unit}`;
  const when = from === to ? `${from} s` : `${from}-${to} s`;
  return `${issue.code} ${when}${worst}${issue.alsoReportedBySdk ? ' ✓' : ''}`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(PAGE, await withTable(readFileSync(PAGE, 'utf8')));
