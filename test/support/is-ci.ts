const { CI = '' } = process.env;

/** Whether nothing may be skipped because the machine lacks it: `CI` is set. */
export const isCi = CI !== '' && CI !== 'false';
