/** How much of a line is read, in characters: a line can be 20 MB long, and its meaning is at the beginning. */
export const MAX_READ_LENGTH = 512;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const UUID_LENGTH = 36;

/** Whether a text is a UUID, which all SDKs use as call ids. */
export const isUuid = (text: string): boolean => text.length === UUID_LENGTH && UUID.test(text);

/** The UUID at a position of a text, or null. */
export function uuidAt(text: string, place: number): string | null {
  const found = text.slice(place, place + UUID_LENGTH);
  return isUuid(found) ? found : null;
}

/** Whether a text begins like an ISO 8601 time. */
export const beginsWithTime = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T\d{2}:/.test(text);

/** The text between `name=` and the next comma or closing parenthesis; null if the name does not occur. */
export function parameterIn(text: string, name: string): string | null {
  const start = text.indexOf(`${name}=`);
  if (start === -1) return null;
  const from = start + name.length + 1;
  const ends = [',', ')'].map((mark) => text.indexOf(mark, from)).filter((place) => place !== -1);
  return text.slice(from, ends.length === 0 ? undefined : Math.min(...ends)).trim();
}

/** The whole number at a position of a text, up to six digits; null if there is none. */
export function numberAt(text: string, place: number): number | null {
  const digits = /^\d{1,6}/.exec(text.slice(place, place + 6))?.[0];
  return digits === undefined ? null : Number(digits);
}
