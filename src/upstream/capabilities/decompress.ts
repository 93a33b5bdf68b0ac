import { decompressed } from '../transport/body.ts';
import { headerOf } from '../transport/exchange.ts';
import type { Capability } from './capability.ts';

/** Decompresses bodies (see `decompressed`). @param authorization the caller's header; errors never show its token */
export const decompress =
  (authorization: string): Capability =>
  (next) =>
  (request, read) =>
    next(request, async (response) => {
      const body = decompressed(response.body, headerOf(response, 'content-encoding'), authorization);
      return await read({ ...response, body });
    });
