import type { EmbeddedPart } from '../../../client/src/embedded-part.ts';
import { readView, type CallView } from '../app/view.ts';

/** All parts of a call that a frame can show. */
export const PARTS: readonly EmbeddedPart[] = ['verdict', 'charts', 'issues', 'timeline'];

const USUAL: readonly EmbeddedPart[] = ['verdict', 'charts', 'timeline'];
const THEMES = ['light', 'dark'] as const;

/** What the address of an embedded call asks for. */
export interface EmbedAddress {
  /** Undefined if the address has no call id. */
  readonly view: CallView | undefined;
  /** What to show, in this order. */
  readonly parts: readonly EmbeddedPart[];
  /** Undefined for the reader's preference. */
  readonly theme: (typeof THEMES)[number] | undefined;
  /** What in the address is not understood, as sentences for whoever wrote it. */
  readonly problems: readonly string[];
}

/** Parses `/embed/calls/CALL_ID?show=verdict,charts&theme=dark`, and the view as the page's own links have it. */
export function readEmbedAddress({ pathname, search }: { pathname: string; search: string }): EmbedAddress {
  const values = new URLSearchParams(search);
  const view = readView({ pathname: pathname.replace(/^\/embed(?=\/)/, ''), search });
  const asked = listed(values.get('show'));
  const known = asked.filter(isPart);
  const unknown = asked.filter((part) => !isPart(part));
  const theme = values.get('theme');
  const isTheme = theme === null || isOneOf(THEMES, theme);
  return {
    view: view.page === 'call' ? view : undefined,
    parts: known.length > 0 || unknown.length > 0 ? known : USUAL,
    theme: theme !== null && isOneOf(THEMES, theme) ? theme : undefined,
    problems: [
      ...(view.page === 'call' ? [] : ['The address has no call id. Accepted: /embed/calls/CALL_ID.']),
      ...(unknown.length > 0 ? [notAccepted('show', unknown.join(','), PARTS)] : []),
      ...(isTheme ? [] : [notAccepted('theme', theme, THEMES)]),
    ],
  };
}

const listed = (text: string | null): string[] => [
  ...new Set(
    (text ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

const isOneOf = <Name extends string>(names: readonly Name[], text: string): text is Name =>
  names.some((name) => name === text);

const isPart = (text: string): text is EmbeddedPart => isOneOf(PARTS, text);

/** The longest value that a message repeats, in characters. */
const LONGEST_SHOWN = 60;

function notAccepted(parameter: string, value: string, accepted: readonly string[]): string {
  const shown = value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value;
  return `The address has ${parameter}=${shown}. Accepted: ${accepted.join(', ')}.`;
}
