/** With more secrets than this, only prefixes are searched for, so that the cost does not grow with their number. */
const MAX_WHOLE_SEARCHES = 8;

/** All secrets are at least this long. */
const PREFIX = 12;

/** Size of the hash table that screens positions before a prefix is looked up. */
const SCREEN = 65_536;

/** Finds known secrets in text in one pass, regardless of their number. Secrets consist of word characters and hyphens. */
export class SecretFinder {
  private readonly whole: readonly string[];
  private readonly prefixes = new Set<string>();
  /** Empty unless prefixes are searched for: few documents have so many secrets. */
  private readonly screen: Uint8Array;

  /** @param secrets each at least 12 characters long and matching `[\w-]+` */
  constructor(secrets: readonly string[]) {
    this.whole = secrets.length <= MAX_WHOLE_SEARCHES ? secrets : [];
    const isWhole = this.whole.length === secrets.length;
    this.screen = new Uint8Array(isWhole ? 0 : SCREEN);
    if (isWhole) return;
    for (const secret of secrets) {
      this.prefixes.add(secret.slice(0, PREFIX));
      this.screen[screenOf(secret, 0)] = 1;
    }
  }

  isIn(text: string): boolean {
    if (this.prefixes.size > 0) return this.nextPrefix(text, 0) !== -1;
    return this.whole.some((secret) => text.includes(secret));
  }

  /**
   * Replaces each secret by `instead`. With more than eight secrets, every word that begins like one of them is replaced to its end.
   */
  replaceIn(text: string, instead: string): string {
    if (this.prefixes.size > 0) return this.replacePrefixed(text, instead);
    let replaced = text;
    for (const secret of this.whole) if (replaced.includes(secret)) replaced = replaced.replaceAll(secret, instead);
    return replaced;
  }

  private replacePrefixed(text: string, instead: string): string {
    const parts: string[] = [];
    let from = 0;
    for (let at = this.nextPrefix(text, 0); at !== -1; at = this.nextPrefix(text, from)) {
      parts.push(text.slice(from, at), instead);
      from = at + PREFIX;
      while (from < text.length && isWord(text.charCodeAt(from))) from += 1;
    }
    return parts.length === 0 ? text : parts.join('') + text.slice(from);
  }

  private nextPrefix(text: string, from: number): number {
    for (let at = from; at + PREFIX <= text.length; at += 1)
      if (this.screen[screenOf(text, at)] === 1 && this.prefixes.has(text.slice(at, at + PREFIX))) return at;
    return -1;
  }
}

const screenOf = (text: string, at: number): number =>
  ((text.charCodeAt(at) * 31 + text.charCodeAt(at + 3)) * 31 + text.charCodeAt(at + PREFIX - 1)) % SCREEN;

const isWord = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  code === 0x5f ||
  code === 0x2d;
