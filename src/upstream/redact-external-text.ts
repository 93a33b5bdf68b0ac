/** The longest text returned, in characters. */
const LONGEST = 300;

/** How much of a text is examined, in characters. */
const MAX_TEXT_LENGTH = 4_096;

/** Splits text into words and separators: white space, quotes, brackets, punctuation. */
const WORDS = /([\s"'`<>(){}[\],;|]+)/;

/** Splits a word such as `call_report_id=x` into names and values. */
const NAMES_AND_VALUES = /([:=&?]+)/;

/** Names whose values are secrets: lower case, letters only. */
const SECRET_NAMES = new Set([
  'accesstoken',
  'apikey',
  'authorization',
  'callreportid',
  'password',
  'secret',
  'signature',
  'token',
]);

/**
 * Makes external text (an upstream's response or header, an exception's message) safe for an error or a log line; such text goes
 * through here and no other way. Removes the caller's token, links, values of secret names such as `call_report_id`, and every word
 * that looks like an identifier or a key. That includes posting ids, since an error can quote one that the gateway has never seen.
 * Takes time linear in the length of the text.
 * @param token the caller's bearer token, where it is known
 * @returns one line of at most 300 characters, without control characters
 */
export function redactExternalText(text: string, token?: string): string {
  const read = beginning(withoutToken(text, token)).replaceAll('\\/', '/').replaceAll('\\', ' ');
  let name: 'none' | 'secret' | 'secret with separator' = 'none';
  const clean = (part: string, index: number): string => {
    // `split` with a group returns words at even places and separators at odd ones.
    if (index % 2 === 1) {
      if (name === 'secret' && /[:=]/.test(part)) name = 'secret with separator';
      return part;
    }
    if (part === '') return part;
    const isValueOfSecret = name === 'secret with separator';
    name = SECRET_NAMES.has(part.toLowerCase().replace(/[^a-z]/g, '')) ? 'secret' : 'none';
    return (isValueOfSecret || isOpaque(part)) && part !== TOKEN ? '[redacted]' : part;
  };
  const words = read.split(WORDS).map((word, index) => {
    if (index % 2 === 1) return word;
    return isLink(word) ? '[link]' : word.split(NAMES_AND_VALUES).map(clean).join('');
  });
  return words
    .join('')
    .replace(/[\p{C}\s]+/gu, ' ')
    .replaceAll(TOKEN, '[token]')
    .trim()
    .slice(0, LONGEST);
}

/** Cuts between words only: part of a secret may look like a plain word. */
const beginning = (text: string): string =>
  text.length <= MAX_TEXT_LENGTH ? text : text.slice(0, Math.max(0, text.lastIndexOf(' ', MAX_TEXT_LENGTH)));

/** Replaces a token while words are examined; contains no separator. */
const TOKEN = '*token*';

function withoutToken(text: string, token: string | undefined): string {
  if (token === undefined || token === '') return text;
  const spellings = [token, encodeURIComponent(token)].map((spelling) => spelling.replace(/[^a-zA-Z0-9]/g, '\\$&'));
  return text.replace(new RegExp(spellings.join('|'), 'gi'), TOKEN);
}

/** Links with or without a scheme, percent-encoded ones, and addresses such as `sip:user@host`. */
function isLink(word: string): boolean {
  const slash = word.indexOf('/');
  return (
    /^\/\/|:\/\/|%3a%2f%2f|@/i.test(word) || /^www\./i.test(word) || (slash > 0 && word.slice(0, slash).includes('.'))
  );
}

/** Plain words have no digits among their letters, no long numbers, and fewer than 24 letters. */
const isOpaque = (word: string): boolean =>
  (word.length >= 10 && /\d/.test(word) && /\p{L}/u.test(word)) || /\d{8}/.test(word) || /\p{L}{24}/u.test(word);
