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
  private readonly known = new Set<string>();
  private readonly trusted = new Set<string>();

  labelOf({ name, standing, type }: Pick<OperationEnd, 'name' | 'standing' | 'type'>): string {
    if (name === undefined) return type === undefined ? OTHER : ANONYMOUS;
    if (this.known.has(name) || this.trusted.has(name)) return name;
    if (standing === 'trusted') this.trusted.add(name);
    else if (standing === 'proven' && this.known.size < MAX_NAMES && isWellFormed(name)) this.known.add(name);
    else return OTHER;
    return name;
  }
}

const isWellFormed = (name: string): boolean =>
  name.length <= MAX_LENGTH && (name.match(/\d/g)?.length ?? 0) <= MAX_DIGITS && !name.startsWith('_');
