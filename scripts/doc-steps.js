import { readFileSync } from 'node:fs';

/**
 * The fenced blocks of a page of docs, in order. The word after the language says what a block is for.
 * @returns {{ language: string, role: string, content: string }[]}
 */
export const stepsOf = (page) =>
  [...readFileSync(page, 'utf8').matchAll(/^```(\w+) ?(.*)\n([^`]*(?:`[^`]+)*?)^```$/gm)].map(
    ([, language, role, content]) => ({ language, role, content }),
  );

/** A pattern for text in which `…` stands for anything within a line. */
export const patternOf = (text) =>
  new RegExp(
    text
      .trim()
      .split('…')
      .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
      .join('.*'),
  );
