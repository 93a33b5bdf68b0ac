import { TextPieces } from '../../json/text-pieces.ts';
import { mustYield, nextSlice } from '../../operation/time-slices.ts';
import { JsonText } from '../text-fields/json-text.ts';

/** How many values are written before the clock is checked again: about ten microseconds of work. */
const STEP_VALUES = 64;

/** A list or an object that is being written. */
interface Open {
  readonly keys: readonly string[] | undefined;
  readonly values: readonly unknown[];
  next: number;
}

/**
 * Serializes a large answer as JSON in steps, between which other work runs; `JSON.stringify` would block. The values are those that
 * graphql-js produces: objects, lists, numbers, strings, booleans, null and `JsonText`.
 * @returns the bytes in pieces, ending with a line feed
 */
export async function writeAnswer(answer: Readonly<Record<string, unknown>>): Promise<Buffer[]> {
  const sink = new TextPieces();
  const open: Open[] = [];
  const write = (before: string, value: unknown): void => {
    if (value instanceof JsonText) {
      sink.put(before);
      if (typeof value.content === 'string') sink.put(value.content);
      else sink.putBytes(value.content);
      return;
    }
    const opened = openingOf(value);
    if (opened === undefined) sink.put(before + (value === undefined ? 'null' : JSON.stringify(value)));
    else {
      sink.put(before + (opened.keys === undefined ? '[' : '{'));
      open.push(opened);
    }
  };
  write('', answer);
  let written = 0;
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    written += 1;
    if (written % STEP_VALUES === 0 && mustYield()) await nextSlice();
    const { keys, values, next } = last;
    if (next === values.length) {
      sink.put(keys === undefined ? ']' : '}');
      open.pop();
      continue;
    }
    last.next += 1;
    const comma = next === 0 ? '' : ',';
    write(keys === undefined ? comma : `${comma}${JSON.stringify(keys[next])}:`, values[next]);
    if (values[next] instanceof JsonText && mustYield()) await nextSlice();
  }
  sink.put('\n');
  return sink.end();
}

/** Undefined for a value that is written at once. */
function openingOf(value: unknown): Open | undefined {
  if (Array.isArray(value)) return { keys: undefined, values: value, next: 0 };
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return undefined;
  const entries = Object.entries(value as Readonly<Record<string, unknown>>).filter(([, below]) => below !== undefined);
  return { keys: entries.map(([key]) => key), values: entries.map(([, below]) => below), next: 0 };
}
