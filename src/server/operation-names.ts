import type { OperationEnd } from './observer.ts';

/** How many names become labels, besides those of trusted documents. */
const MAX_NAMES = 50;

/**
 * Names that may become labels. Callers choose names freely, so a name might be an id, a number or a token: those are long or have many
 * digits.
 */
const MAX_LENGTH = 48;
const MAX_DIGITS = 3;

/** Operations whose names are not labels. */
const OTHER = 'other';
const ANONYMOUS = 'anonymous';

/**
 * Chooses the label of an operation, so that callers cannot create series without bound, nor fill the list with made-up names: those of
 * trusted documents, and the first fifty well-formed names of operations that succeeded with a token that the upstream accepted.
 */
export class OperationNames {
  /** Copies of the names by the names: a name is a slice of its document's text, and a label that waits for a batch would keep that text alive. */
  private readonly known = new Map<string, string>();
  private readonly trusted = new Map<string, string>();

  labelOf({ name, standing, type }: Pick<OperationEnd, 'name' | 'standing' | 'type'>): string {
    if (name === undefined) return type === undefined ? OTHER : ANONYMOUS;
    const label = this.known.get(name) ?? this.trusted.get(name);
    if (label !== undefined) return label;
    if (standing === 'trusted') return remembered(this.trusted, name);
    return standing === 'proven' && this.known.size < MAX_NAMES && isWellFormed(name)
      ? remembered(this.known, name)
      : OTHER;
  }
}

function remembered(names: Map<string, string>, name: string): string {
  const copy = Buffer.from(name).toString();
  names.set(copy, copy);
  return copy;
}

const isWellFormed = (name: string): boolean =>
  name.length <= MAX_LENGTH && (name.match(/\d/g)?.length ?? 0) <= MAX_DIGITS && !name.startsWith('_');
