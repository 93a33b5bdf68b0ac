import { numberVariants } from '../find/number-variants.ts';

/** What is redacted in a bundle. */
export interface RedactionRules {
  readonly numbers: boolean;
  readonly addresses: boolean;
  readonly userAgents: boolean;
}

type Kind = 'number' | 'address' | 'user agent';

const NUMBER_KEY = /number|caller_?id|^(?:cli|cld|from|to)$/i;
const USER_AGENT_KEY = /^user_?agent$/i;
const E164 = /\+\d(?:[ ().-]{0,2}\d){6,14}/g;
const BROWSER = /Mozilla\/\d\.\d \([^)\n]{1,200}\)[^"'\n]{0,200}/g;
const IPV4 = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?!\.?\d)/g;
const MAYBE_IPV6 = /(?<![\w:.])[\da-f:.]{2,45}(?![\w:])/gi;

/** Shorter values are found by their key only: elsewhere they may mean anything. */
const LEAST_DIGITS = 7;

/**
 * Redacts numbers, IP addresses and user agents in texts and JSON values. Each distinct value gets its own placeholder, such as
 * `[number 1]`, the same in all files of a bundle, so that they can still be correlated.
 */
export class Redactor {
  private readonly rules: RedactionRules;
  private readonly names = new Map<string, string>();
  private readonly counts = new Map<Kind, number>();
  /** Values that a key identified as a number (by its digits) or a user agent. */
  private readonly numbers = new Set<string>();
  private readonly agents = new Set<string>();

  constructor(rules: RedactionRules) {
    this.rules = rules;
  }

  /** Collects the values that keys identify, so that they are also found in texts. Call it before anything is redacted. */
  learn(value: unknown, key = ''): void {
    if (typeof value === 'string') {
      if (USER_AGENT_KEY.test(key) && value.length > 3) this.agents.add(value);
      const digits = value.replaceAll(/\D/g, '');
      if (NUMBER_KEY.test(key) && numberVariants(value).length > 0 && digits.length >= LEAST_DIGITS)
        this.numbers.add(digits);
    } else if (typeof value === 'object' && value !== null)
      for (const [name, child] of Object.entries(value)) this.learn(child, Array.isArray(value) ? key : name);
  }

  /** The redacted value, including its keys. */
  value(value: unknown, key = ''): unknown {
    if (typeof value === 'string') return this.keyed(value, key);
    if (Array.isArray(value)) return value.map((item: unknown) => this.value(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, child]) => [this.text(name), this.value(child, name)]));
  }

  /** The redacted text. */
  text(text: string): string {
    let left = text;
    if (this.rules.userAgents) {
      for (const agent of this.agents) left = left.replaceAll(agent, this.nameOf('user agent', agent));
      left = left.replaceAll(BROWSER, (agent) => this.nameOf('user agent', agent));
    }
    if (this.rules.addresses) {
      left = left.replaceAll(IPV4, (address) => (isIpv4(address) ? this.nameOf('address', address) : address));
      left = left.replaceAll(MAYBE_IPV6, (text) => this.ipv6(text));
    }
    if (this.rules.numbers) {
      left = left.replaceAll(E164, (number) => this.numberOf(number.replaceAll(/\D/g, '')));
      for (const digits of this.numbers)
        left = left.replaceAll(new RegExp(`(?<!\\d)(?:\\+|00)?${digits}(?!\\d)`, 'g'), () => this.numberOf(digits));
    }
    return left;
  }

  /** The number of distinct redacted values by kind. */
  found(kind: Kind): number {
    return this.counts.get(kind) ?? 0;
  }

  private keyed(value: string, key: string): string {
    if (this.rules.userAgents && USER_AGENT_KEY.test(key) && value !== '') return this.nameOf('user agent', value);
    if (this.rules.numbers && NUMBER_KEY.test(key) && numberVariants(value).length > 0)
      return this.numberOf(value.replaceAll(/\D/g, ''));
    return this.text(value);
  }

  private ipv6(text: string): string {
    const [, address = '', behind = ''] = /^(.*?)([.:]?)$/.exec(text) ?? [];
    if (isIpv6(text)) return this.nameOf('address', text);
    return isIpv6(address) ? this.nameOf('address', address) + behind : text;
  }

  /** One placeholder for all spellings of a number. */
  private numberOf(digits: string): string {
    const [likeliest = digits] = numberVariants(digits);
    return this.nameOf('number', likeliest.replaceAll(/\D/g, ''));
  }

  private nameOf(kind: Kind, value: string): string {
    const id = `${kind} ${value.toLowerCase()}`;
    const known = this.names.get(id);
    if (known !== undefined) return known;
    const count = this.found(kind) + 1;
    this.counts.set(kind, count);
    const name = `[${kind} ${count}]`;
    this.names.set(id, name);
    return name;
  }
}

const isIpv4 = (text: string): boolean => text.split('.').every((part) => Number(part) <= 255);

function isIpv6(text: string): boolean {
  if (!/:.*:/.test(text)) return false;
  try {
    return new URL(`http://[${text}]/`).hostname !== '';
  } catch {
    return false;
  }
}
