import type { FastifyReply, FastifyRequest } from 'fastify';
import { mustYield, nextSlice } from '../operation/time-slices.ts';
import { errorAnswer } from './error-answers.ts';

/** A format of flat rows for programs that read no GraphQL. */
interface RowFormat {
  readonly mediaType: string;
  /** The columns' names, if the format has them. */
  readonly head: (row: FlatRow) => string;
  /** One row, with its line end. */
  readonly line: (row: FlatRow, text: string) => string;
}

type FlatRow = Readonly<Record<string, unknown>>;

const FORMATS: readonly RowFormat[] = [
  {
    mediaType: 'text/csv',
    head: (row) => csvLine(Object.keys(row)),
    line: (row) => csvLine(Object.values(row)),
  },
  { mediaType: 'application/x-ndjson', head: () => '', line: (_row, text) => `${text}\n` },
];

/** @returns the format of rows that a request asks for by `Accept`; undefined for JSON */
export const rowFormatOf = ({ headers }: Pick<FastifyRequest, 'headers'>): RowFormat | undefined =>
  FORMATS.find(({ mediaType }) => (headers.accept ?? '').toLowerCase().includes(mediaType));

const asked = new WeakMap<FastifyRequest, RowFormat>();

/** Notes which format a GET of a persisted document asks for, and asks for JSON in its place. */
export function askForRows(request: FastifyRequest): void {
  const format = rowFormatOf(request);
  if (format === undefined) return;
  asked.set(request, format);
  request.headers = { ...request.headers, accept: 'application/json' };
}

/** @returns the format that the answer must be written in; undefined for JSON */
export const askedFormatOf = (request: FastifyRequest): RowFormat | undefined => asked.get(request);

/** RFC 4180: fields in quotes where they need them, lines ended by CRLF. */
const csvLine = (values: readonly unknown[]): string => `${values.map(csvField).join(',')}\r\n`;

/** Spreadsheets run a text that begins like this as a formula; agents and numbers are external texts. A number with its sign is none. */
const FORMULA = /^[=@\t\r]|^[+-](?![\d.]+$)/;

function csvField(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return JSON.stringify(value);
  const inert = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** What an answer in another format needs of the answer as JSON. */
interface JsonAnswer {
  readonly text: unknown;
  readonly pieces: readonly Buffer[] | undefined;
  /** Whether the operation succeeded, with all of its fields. */
  readonly isWhole: boolean;
}

/** A longer answer has more than rows, and is not searched for them, in bytes. The longest page of rows takes about one megabyte. */
const LONGEST = 4 * 2 ** 20;

/** Where the list begins. Within a string of JSON, the first quote would be escaped, and the second too. */
const ROWS = '"rows":[';

/**
 * Writes the list `rows` of an answer in another format, and sets the headers of the reply: `Call-Report-Complete` says whether all calls are
 * judged, if the document selects `coverage { isComplete }`.
 * @returns the text; an answer in GraphQL's format, with a status that says so, if the operation failed or has no such list
 */
export async function writeRows(reply: FastifyReply, format: RowFormat, answer: JsonAnswer): Promise<unknown> {
  const { text, pieces, isWhole } = answer;
  // No part of an answer in rows could say what failed.
  if (!isWhole) return reply.statusCode === 200 ? (void reply.code(502), text) : text;
  const json = textOf(text, pieces);
  const lines = json === undefined ? undefined : await linesOfRows(json, format);
  if (json === undefined || lines === undefined) {
    const accepted = 'a document that selects callQuality { rows }, or application/json';
    void reply.code(406).type('application/json; charset=utf-8').header('cache-control', 'no-store');
    return JSON.stringify(errorAnswer('BAD_USER_INPUT', `This answer has no list "rows"; accepted: ${accepted}.`));
  }
  void reply.type(`${format.mediaType}; charset=utf-8`);
  const [, isComplete] = /"isComplete":(true|false)/.exec(json) ?? [];
  if (isComplete !== undefined) void reply.header('call-report-complete', isComplete);
  return lines;
}

function textOf(text: unknown, pieces: readonly Buffer[] | undefined): string | undefined {
  if (pieces === undefined) return typeof text === 'string' && text.length <= LONGEST ? text : undefined;
  const length = pieces.reduce((bytes, piece) => bytes + piece.length, 0);
  return length > LONGEST ? undefined : Buffer.concat(pieces, length).toString();
}

/** The next flat object of a list: no value is an object or a list. */
const ROW = /\{(?:"(?:[^"\\]|\\.)*":(?:"(?:[^"\\]|\\.)*"|[\d.eE+-]+|true|false|null),?)*\}/y;

/** @returns the rows of an answer in another format; undefined if it has no list `rows` */
export async function linesOfRows(json: string, format: RowFormat): Promise<string | undefined> {
  const begin = json.indexOf(ROWS);
  if (begin < 0) return undefined;
  const lines: string[] = [];
  for (let place = begin + ROWS.length; ; place += 1) {
    if (mustYield()) await nextSlice();
    ROW.lastIndex = place;
    const [text] = ROW.exec(json) ?? [];
    if (text === undefined) return lines.join('');
    const row = JSON.parse(text) as FlatRow;
    if (lines.length === 0) lines.push(format.head(row));
    lines.push(format.line(row, text));
    place += text.length;
  }
}
