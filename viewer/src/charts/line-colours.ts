/** The colour of a chart line by direction, as a custom property of `styles/base.css`. */
const LINE_COLOURS = { inbound: 'inbound', outbound: 'outbound', both: 'inbound' } as const;

export type LineDirection = keyof typeof LINE_COLOURS;

/** Whose line it is when both legs are shown: then colours distinguish legs, and dashes distinguish directions. */
export type LineLeg = 'only' | 'own' | 'other';

const LEG_COLOURS = { own: 'inbound', other: 'other-leg' } as const;

/** The colour of a chart line in the current theme. */
export const lineColour = (direction: LineDirection, leg: LineLeg): string =>
  themeColour(leg === 'only' ? LINE_COLOURS[direction] : LEG_COLOURS[leg]);

/** A custom property of the current theme, such as `grid` for `--grid`. */
export const themeColour = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
