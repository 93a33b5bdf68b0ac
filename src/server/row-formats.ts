import type { FastifyReply, FastifyRequest } from 'fastify';
import { mustYield, nextSlice } from '../operation/time-slices.ts';
import { weightsOf } from './accept-header.ts';
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
export function rowFormatOf({ headers }: Pick<FastifyRequest, 'headers'>): RowFormat | undefined {
  const weights = weightsOf(headers.accept);
  const weightOf = ({ mediaType }: Pick<RowFormat, 'mediaType'>): number => weights.get(mediaType) ?? 0;
  const [best] = FORMATS.toSorted((one, other) => weightOf(other) - weightOf(one));
  const ofJson = Math.max(...JSON_TYPES.map((type) => weights.get(type) ?? 0));
  return best !== undefined && weightOf(best) > 0 && weightOf(best) >= ofJson ? best : undefined;
}

const JSON_TYPES = ['application/json', 'application/graphql-response+json'];

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
}

/** A longer answer has more than rows, and is not searched for them, in bytes. The longest page of rows takes about one megabyte. */
const LONGEST = 4 * 2 ** 20;

/** Where the list begins. Within a string of JSON, the first quote would be escaped, and the second too. */
const ROWS = '"rows":[';

/**
 * Writes the list `rows` of an answer without errors in another format, and sets the headers of the reply: `Call-Report-Complete` says whether all calls are
 * judged, if the document selects `coverage { isComplete }`.
 * @returns the text; an error in GraphQL's format, with a status that says so, if there is no such list
 */
export async function writeRows(reply: FastifyReply, format: RowFormat, answer: JsonAnswer): Promise<unknown> {
  const json = textOf(answer);
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

function textOf({ text, pieces }: JsonAnswer): string | undefined {
  if (pieces === undefined) return typeof text === 'string' && text.length <= LONGEST ? text : undefined;
  const length = pieces.reduce((bytes, piece) => bytes + piece.length, 0);
  return length > LONGEST ? undefined : Buffer.concat(pieces, length).toString();
}

/** The next flat object of a list: no value is an object or a list. */
const ROW = /\{(?:"(?:[^"\\]|\\.)*":(?:"(?:[^"\\]|\\.)*"|[\d.eE+-]+|true|false|null),?)*\}/y;

/** @returns the rows of an answer in another format; undefined if it has no list `rows`, or one whose items are not flat */
export async function linesOfRows(json: string, format: RowFormat): Promise<string | undefined> {
  const begin = json.indexOf(ROWS);
  if (begin < 0) return undefined;
  const lines: string[] = [];
  for (let place = begin + ROWS.length; ; place += 1) {
    if (mustYield()) await nextSlice();
    ROW.lastIndex = place;
    const [text] = ROW.exec(json) ?? [];
    // After the last row stands the end of the list; anything else is a row that is not flat.
    if (text === undefined) return json[lines.length === 0 ? place : place - 1] === ']' ? lines.join('') : undefined;
    const row = JSON.parse(text) as FlatRow;
    if (lines.length === 0) lines.push(format.head(row));
    lines.push(format.line(row, text));
    place += text.length;
  }
}
