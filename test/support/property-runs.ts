const { THOROUGH = '' } = process.env;

/** How much of a thorough run `npm test` does: each run tries other values. */
const SHARE = THOROUGH === '' ? 0.2 : 1;

/** How many values a property is tried with: as many as given where `THOROUGH` is set, as in CI, and a fifth of it elsewhere. */
export const propertyRuns = (thorough: number): number => Math.ceil(thorough * SHARE);
