/** Upper bounds of buckets for durations in seconds: those of OpenTelemetry's HTTP metrics, with 0.15 s for the objective on overhead. */
export const DURATIONS = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 15] as const;

/** Upper bounds for pauses of the event loop and garbage collections, in seconds. */
export const PAUSES = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1] as const;

/** Upper bounds for sizes of responses, in bytes: an hour's report has 12 million. */
export const SIZES = [1e3, 1e4, 1e5, 2.5e5, 1e6, 2.5e6, 5e6, 1.2e7, 2.5e7, 1.28e8] as const;
