import type { Client, OperationResult } from 'urql';
import type { CallView } from '../app/view.ts';
import { curvesOf } from '../charts/curves.ts';
import { METRICS } from '../charts/panels.ts';
import { EvidenceDocument, RawDocument, SeriesDocument, TicketDocument } from '../../../client/src/documents.ts';
import { ticketLines } from '../hand-on/ticket-lines.ts';
import { ticketText } from '../hand-on/ticket.ts';
import { chartsSvg } from './chart-svg.ts';
import { readme } from './readme.ts';
import { Redactor, type RedactionRules } from './redact.ts';

/** Points of one line of a chart: as many as the image can show. */
const POINTS = 900;

/** The input of a bundle, and a callback for its progress. */
interface BundleOptions {
  readonly view: Pick<CallView, 'callId'>;
  readonly rules: RedactionRules;
  readonly link: string;
  /** @param share of the bundle that is done, 0 to 1 */
  readonly onProgress: (share: number) => void;
}

/**
 * The evidence of a session as a zip: the verdict, the ticket, the timeline, the charts of both legs as images and their raw reports, without
 * what the redaction rules remove. It is created in the browser; the zip library is loaded on first use.
 * @throws CombinedError if the call could not be read; the bundle itself lists anything else that is missing
 */
export async function makeBundle(
  client: Client,
  { view: { callId }, rules, link, onProgress }: BundleOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const evidence = await ask(client.query(EvidenceDocument, { callId }, FRESH).toPromise());
  const call = evidence.calls[0];
  onProgress(0.2);
  const ticket = (await ask(client.query(TicketDocument, { callId }, FRESH).toPromise())).calls[0];
  onProgress(0.3);
  const other = call?.reports?.flatMap(({ correlation }) => correlation.otherLegs ?? [])[0]?.callId;
  const own = await legOf(client, callId, 'this leg');
  onProgress(0.6);
  const far = other === undefined ? undefined : await legOf(client, other, 'the other leg');
  onProgress(0.9);

  const redactor = new Redactor(rules);
  for (const source of [call, ticket, own.raw, far?.raw]) redactor.learn(source);
  const json = (value: unknown): string => JSON.stringify(redactor.value(value), null, 2) + '\n';
  const files: Record<string, string | undefined> = {
    'verdict.json': json(call?.verdict ?? null),
    'ticket.txt': ticket && redactor.text(ticketText(ticketLines(redactor.value(ticket) as typeof ticket, link))),
    'timeline.json': json(call?.timeline ?? null),
    'charts-this-leg.svg': own.svg,
    'report-this-leg.json': json(own.raw),
    'charts-other-leg.svg': far?.svg,
    'report-other-leg.json': far && json(far.raw),
  };
  files['README.txt'] = readme(rules, redactor, Object.entries(files));
  return zipped(files);
}

const FRESH = { requestPolicy: 'network-only' } as const;

/** The data of an answer; parts that failed are null in it. */
async function ask<Data>(answer: Promise<OperationResult<Data>>): Promise<Data> {
  const { data, error } = await answer;
  if (!data) throw error ?? new Error('The gateway sent no answer.');
  return data;
}

/** A leg's charts and its raw reports, one for each SDK session. */
async function legOf(
  client: Client,
  callId: string,
  title: string,
): Promise<{ svg: string | undefined; raw: unknown }> {
  const variables = { callId, metrics: [...METRICS], maxPoints: POINTS };
  const { callReports: curves } = await ask(client.query(SeriesDocument, variables, FRESH).toPromise());
  const { callReports: reports } = await ask(client.query(RawDocument, { callId }, FRESH).toPromise());
  const series = curves?.find((report) => (report.series?.t.length ?? 0) > 0)?.series;
  return {
    svg: series ? chartsSvg(curvesOf(series, series.t[0] ?? 0), `Charts of ${title}`) : undefined,
    raw: reports?.map(({ segments }) => segments.map(({ raw }) => raw)) ?? null,
  };
}

async function zipped(files: Readonly<Record<string, string | undefined>>): Promise<Uint8Array<ArrayBuffer>> {
  const { strToU8, zipSync } = await import('fflate');
  const named = Object.entries(files).flatMap(([name, text]) => (text === undefined ? [] : [[name, strToU8(text)]]));
  return zipSync(Object.fromEntries(named) as Record<string, Uint8Array>, { level: 6 });
}
