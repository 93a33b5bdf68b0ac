import type { OperationBytes } from '../../memory/bytes-in-flight.ts';
import type { Capability } from './capability.ts';

/** Counts the bytes of bodies as they are read. */
export const countBytes =
  (held: OperationBytes): Capability =>
  (next) =>
  (request, read) =>
    next(request, (response) => read({ ...response, body: held.count(response.body) }));
