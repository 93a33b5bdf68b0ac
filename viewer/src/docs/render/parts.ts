/** The files of `schema/` without their extension, in the order in which the reference shows them, each with its heading. */
export const SCHEMA_FILES: readonly (readonly [name: string, title: string])[] = [
  ['base', 'Start here'],
  ['call-report', 'Reports'],
  ['series', 'Curves'],
  ['quality', 'Scores and issues'],
  ['verdict', 'Verdicts'],
  ['call-control', 'Events, recordings, billing and search'],
  ['call-quality', 'Many calls'],
  ['federation', 'Federation'],
];
