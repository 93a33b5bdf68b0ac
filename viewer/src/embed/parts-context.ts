import { createContext } from 'react';
import type { EmbeddedPart } from '../../../client/src/embedded-part.ts';

/** The parts of the call that the frame shows, in order. */
export const PartsContext = createContext<readonly EmbeddedPart[]>([]);
