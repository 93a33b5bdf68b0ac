import { createContext } from 'react';
import type { Part } from './embed-address.ts';

/** The parts of the call that the frame shows, in order. */
export const PartsContext = createContext<readonly Part[]>([]);
