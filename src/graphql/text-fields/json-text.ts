import { randomBytes } from 'node:crypto';

/** Stands in an answer until its texts are put in; nobody can have sent it, since it is made anew by each process. */
const MARK = `json-text-${randomBytes(16).toString('hex')}`;
const QUOTED_MARK = JSON.stringify(MARK);

let met: string[] = [];

/** A part of an answer that is JSON text already. */
export class JsonText {
  /** The text, or its UTF-8 in pieces: large answers send these as they are, also where one stands under several names. */
  readonly content: string | readonly Buffer[];

  /** @param content one JSON value */
  constructor(content: string | readonly Buffer[]) {
    this.content = content;
  }

  /** All of it as one text: for small answers. */
  get text(): string {
    return typeof this.content === 'string' ? this.content : Buffer.concat(this.content).toString('utf8');
  }

  /** What the text says. */
  get value(): unknown {
    return JSON.parse(this.text) as unknown;
  }

  /** What `JSON.stringify` shows in place of the text, on behalf of `stringifyAnswer`. */
  toJSON(): string {
    met.push(this.text);
    return MARK;
  }
}

/** The text of an answer, with all `JsonText` in it as it is, ended by a line feed. */
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
