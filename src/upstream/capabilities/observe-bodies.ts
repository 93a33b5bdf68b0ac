import type { UpstreamObserver } from '../observer.ts';
import type { Capability } from './capability.ts';

/** Reports the size of each body that is read to its end. */
export const observeBodies =
  (observer: UpstreamObserver): Capability =>
  (next) =>
  (request, read) =>
    next(request, (response) => {
      const { body } = response;
      return read({
        ...response,
        body: {
          announced: body.announced,
          ...(body.abort && { abort: body.abort }),
          read: async (take) => {
            let bytes = 0;
            await body.read((chunk) => {
              bytes += chunk.length;
              return take(chunk);
            });
            observer.bodyRead(request.template, bytes);
          },
        },
      });
    });
