/** The colour of a chart line by direction, as a custom property of `styles/base.css`. */
const LINE_COLOURS = { inbound: 'inbound', outbound: 'outbound', both: 'inbound' } as const;

export type LineDirection = keyof typeof LINE_COLOURS;

/** The colour of a chart line in the current theme. The other leg's lines share one colour. */
export const lineColour = (direction: LineDirection, isOther: boolean): string =>
  themeColour(isOther ? 'other-leg' : LINE_COLOURS[direction]);

/** A custom property of the current theme, such as `grid` for `--grid`. */
export const themeColour = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
