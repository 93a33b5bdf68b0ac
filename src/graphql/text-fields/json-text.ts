import { randomBytes } from 'node:crypto';

/** Stands in an answer until its texts are put in; nobody can have sent it, since it is made anew by each process. */
const MARK = `json-text-${randomBytes(16).toString('hex')}`;
const QUOTED_MARK = JSON.stringify(MARK);

let met: string[] = [];

/** A part of an answer that is JSON text already. */
export class JsonText {
  readonly text: string;

  /** @param text of one JSON value */
  constructor(text: string) {
    this.text = text;
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
