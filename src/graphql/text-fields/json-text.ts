import { randomBytes } from 'node:crypto';

/** A placeholder in the serialized answer. Callers cannot forge it, because each process creates a new one. */
const MARK = `json-text-${randomBytes(16).toString('hex')}`;
const QUOTED_MARK = JSON.stringify(MARK);

let met: string[] = [];

/** A part of an answer that is already JSON text. */
export class JsonText {
  /** The text, or its UTF-8 in pieces. Large answers send the pieces unchanged, even if the same text appears under several names. */
  readonly content: string | readonly Buffer[];

  /** @param content one JSON value */
  constructor(content: string | readonly Buffer[]) {
    this.content = content;
  }

  /** The content as one string, for small answers. */
  get text(): string {
    return typeof this.content === 'string' ? this.content : Buffer.concat(this.content).toString('utf8');
  }

  /** The parsed value. */
  get value(): unknown {
    return JSON.parse(this.text) as unknown;
  }

  /** Makes `JSON.stringify` emit the placeholder, for `stringifyAnswer`. */
  toJSON(): string {
    met.push(this.text);
    return MARK;
  }
}

/** Serializes an answer, with each `JsonText` included unchanged, followed by a line feed. */
export function stringifyAnswer(answer: unknown): string {
  met = [];
  const shell = JSON.stringify(answer);
  const texts = met;
  met = [];
  if (texts.length === 0) return `${shell}\n`;
  let text = '';
  shell.split(QUOTED_MARK).forEach((part, place) => {
    text += part + (texts[place] ?? '');
  });
  return `${text}\n`;
}
