import { readFileSync, writeFileSync } from 'node:fs';
import { analyseReport, legOf } from '../src/quality/report-analysis.ts';
import type { QualityIssue } from '../src/quality/issues/issues.ts';
import { mosModel } from '../src/quality/scores/mos.ts';
import { mosScore } from '../src/quality/scores/scores.ts';
import { STEPS, TELNYX_STEPS } from '../src/quality/verdict/session/next-step-rules.ts';
import { verdictOf } from '../src/quality/verdict/verdict.ts';
import { isRight, judgedCalls, verdictOn } from '../test/quality/known-calls.ts';
import { reportsOf, sampleBytes, samples, type Sample } from '../test/quality/sample-calls.ts';

const PAGE = new URL('quality.md', import.meta.url);

/** A part of the page between two markers. */
const PARTS: readonly (readonly [name: string, make: () => Promise<string>])[] = [
  ['next steps', () => Promise.resolve(nextSteps())],
  ['confusion', confusion],
  ['samples', table],
];

/** The page with its generated tables updated, each between its markers. */
export async function withTable(page: string): Promise<string> {
  let whole = page;
  for (const [name, make] of PARTS) {
    const [begin, end] = [`<!-- ${name}: written by \`npm run docs:quality\` -->`, `<!-- end of ${name} -->`];
    const [before, rest] = whole.split(begin);
    const after = rest?.split(end)[1];
    if (before === undefined || after === undefined)
      throw new Error(`docs/quality.md lacks its markers: ${begin} ... ${end}`);
    whole = `${before}${begin}\n\n${await make()}\n\n${end}${after}`;
  }
  return whole;
}

/** Who should do what about each cause. */
function nextSteps(): string {
  const rows = ['| What was wrong | Who acts | What | Why |', '|---|---|---|---|'];
  for (const [cause, steps] of [...Object.entries(STEPS), ['any of them, in `TELNYX_EDGE`', TELNYX_STEPS] as const])
    for (const { actor, action, reason } of steps)
      rows.push(`| ${cause.includes(' ') ? cause : `\`${cause}\``} | ${actor} | ${action('_name_')} | ${reason} |`);
  return rows.join('\n');
}

/** How often each fault was found with each confidence, and how often correctly. */
async function confusion(): Promise<string> {
  const counts = new Map<string, Record<string, [right: number, said: number]>>();
  for (const call of judgedCalls)
    for (const withoutOther of [false, true]) {
      const verdict = await verdictOn(call, { withoutOther });
      const ofFault = counts.get(verdict.fault) ?? {};
      const count = (ofFault[verdict.confidence] ??= [0, 0]);
      if (isRight(call, verdict)) count[0] += 1;
      count[1] += 1;
      counts.set(verdict.fault, ofFault);
    }
  const cell = (count: [number, number] | undefined): string =>
    count === undefined ? '' : `${count[0]} of ${count[1]}`;
  const rows = ['| Said | HIGH | MEDIUM | LOW |', '|---|---|---|---|'];
  for (const [fault, { HIGH, MEDIUM, LOW }] of [...counts].sort(([one], [other]) => one.localeCompare(other)))
    rows.push(`| \`${fault}\` | ${cell(HIGH)} | ${cell(MEDIUM)} | ${cell(LOW)} |`);
  return rows.join('\n');
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
        (mosScore(leg, direction, mosModel('TELNYX_JAVASCRIPT_COLLECTOR')).average ?? NaN)
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
