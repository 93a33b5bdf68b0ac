/** The parts of a call that the gateway shows in a frame. */
export type EmbeddedPart = 'verdict' | 'charts' | 'issues' | 'timeline';
