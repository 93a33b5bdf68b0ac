const { THOROUGH = '' } = process.env;

/** Whether everything is tried, as in CI. Otherwise `npm test` tries a part, so that people need not wait. */
export const isThorough = THOROUGH !== '';

/** How many values a property is tried with: as many as given in a thorough run, and a fifth of it otherwise. */
export const propertyRuns = (thorough: number): number => Math.ceil(thorough * (isThorough ? 1 : 0.2));
