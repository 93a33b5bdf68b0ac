import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

const CHART = new URL('../../../deploy/chart/', import.meta.url).pathname;

/** A manifest as Kubernetes would get it. */
export type Manifest = Readonly<Record<string, unknown>> & { readonly kind: string };

interface Scope {
  readonly values: unknown;
  /** Variables of `range`. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Renders the chart as Helm would, for the few constructs of Go templates that it uses: values, variables, `quote`, `if` with `else`, and
 * `range` over pairs.
 * @param release the name of the release
 * @param changes values beside those of values.yaml, by top-level name
 * @throws Error at any other construct, and at a value that is missing
 */
export function renderChart(release: string, changes: Readonly<Record<string, unknown>> = {}): Manifest[] {
  const read = (path: string): unknown => parse(readFileSync(join(CHART, path), 'utf8'));
  const { name } = read('Chart.yaml') as { name: string };
  const values = { ...(read('values.yaml') as object), ...changes };
  const scope = { values: { Values: values, Release: { Name: release }, Chart: { Name: name } }, variables: {} };
  return readdirSync(join(CHART, 'templates'))
    .flatMap((file) => parseAllDocuments(render(readFileSync(join(CHART, 'templates', file), 'utf8'), scope)))
    .map((document) => {
      if (document.errors.length > 0) throw document.errors[0] ?? new Error('not YAML');
      return document.toJS() as Manifest | null;
    })
    .filter((manifest) => manifest !== null);
}

/** A template in pieces: text and actions, in turns. */
function render(template: string, scope: Scope): string {
  const pieces = template.split(/\{\{|\}\}/);
  pieces.forEach((piece, at) => {
    if (at % 2 === 0 || !piece.startsWith('-')) return;
    pieces[at] = piece.slice(1);
    pieces[at - 1] = (pieces[at - 1] ?? '').trimEnd();
  });
  const [text] = renderBlock(pieces, 0, scope);
  return text;
}

/** Renders until the end of a block. @returns the text, and the position of the action that ended it */
function renderBlock(pieces: readonly string[], from: number, scope: Scope): [text: string, at: number] {
  let text = pieces[from] ?? '';
  let at = from + 1;
  while (at < pieces.length) {
    const action = pieces[at]?.trim() ?? '';
    if (action === 'end' || action === 'else') return [text, at];
    const [made, next] = renderAction(action, pieces, at, scope);
    text += made + (pieces[next + 1] ?? '');
    at = next + 2;
  }
  return [text, at];
}

function renderAction(action: string, pieces: readonly string[], at: number, scope: Scope): [made: string, at: number] {
  const condition = /^if (\S+)$/.exec(action)?.[1];
  if (condition !== undefined) {
    const isTrue = Boolean(valueOf(condition, scope));
    const [first, middle] = renderBlock(pieces, at + 1, scope);
    if (pieces[middle]?.trim() !== 'else') return [isTrue ? first : '', middle];
    const [second, end] = renderBlock(pieces, middle + 1, scope);
    return [isTrue ? first : second, end];
  }
  const [, key, item, list] = /^range \$(\w+), \$(\w+) := (\S+)$/.exec(action) ?? [];
  if (key !== undefined && item !== undefined && list !== undefined) {
    let made = '';
    let end = at;
    for (const [name, value] of Object.entries(valueOf(list, scope) as object)) {
      const variables = { ...scope.variables, [key]: name, [item]: value as unknown };
      const [text, next] = renderBlock(pieces, at + 1, { ...scope, variables });
      made += text;
      end = next;
    }
    if (end === at) throw new Error(`Nothing to range over: ${action}`);
    return [made, end];
  }
  const [, path, quote] = /^([.$][\w.]+)( \| quote)?$/.exec(action) ?? [];
  if (path === undefined) throw new Error(`This renderer does not know: {{ ${action} }}`);
  const value = String(valueOf(path, scope));
  return [quote === undefined ? value : JSON.stringify(value), at];
}

function valueOf(path: string, { values, variables }: Scope): unknown {
  const names = path.split('.');
  const first = names.shift() ?? '';
  let value = first === '' ? values : variables[first.slice(1)];
  for (const name of names) value = (value as Readonly<Record<string, unknown>> | undefined)?.[name];
  if (value === undefined) throw new Error(`The chart has no value ${path}`);
  return value;
}
