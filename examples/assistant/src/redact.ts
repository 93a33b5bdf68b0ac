const E164 = /\+\d(?:[ ().-]{0,2}\d){6,14}/g;
/** A number of North America as people write it. */
const NATIONAL = /(?<![\w.-])\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?![\w-])/g;
/** A number without its plus: not a part of an id, a time or a decimal fraction. */
const BARE = /(?<![\w.+-]|\d:)\d{7,15}(?![\w-]|[:.]\d)/g;
const IPV4 = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?!\.?\d)/g;
const MAYBE_IPV6 = /(?<![\w:.])[\da-f:.]{1,44}[\da-f:](?![\w:])/gi;

/**
 * Makes a function that replaces phone numbers and IP addresses. Each distinct value has its own placeholder, such as `[number 1]`, for as long
 * as the function is used, so that an assistant can still tell two of them apart.
 */
export function createRedactor(): (text: string) => string {
  const placeholders = new Map<string, string>();
  const counts = { number: 0, address: 0 };
  const replace = (kind: keyof typeof counts, value: string): string => {
    const key = kind === 'number' ? value.replaceAll(/\D/g, '') : value.toLowerCase();
    const known = placeholders.get(key) ?? `[${kind} ${(counts[kind] += 1)}]`;
    placeholders.set(key, known);
    return known;
  };
  return (text) =>
    text
      .replaceAll(IPV4, (value) => replace('address', value))
      .replaceAll(MAYBE_IPV6, (value) => (isIpv6(value) ? replace('address', value) : value))
      .replaceAll(E164, (value) => replace('number', value))
      .replaceAll(NATIONAL, (value) => replace('number', value))
      .replaceAll(BARE, (value) => replace('number', value));
}

/** Whether it is an address and not a time of day: abbreviated by `::`, or with all eight groups. */
function isIpv6(text: string): boolean {
  const [, ...abbreviated] = text.split('::');
  return abbreviated.length === 1 ? /[\da-f]/i.test(text) : text.split(':').length === 8;
}
