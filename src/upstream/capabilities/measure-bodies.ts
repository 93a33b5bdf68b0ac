import type { Capability } from './capability.ts';

/** Notes the size of each body in its request, as it is read. To be passed before `decompress`. */
export const measureBodies: Capability = (next) => (request, read) => {
  const size = { bytes: 0 };
  return next({ ...request, size }, (response) => {
    const { body } = response;
    return read({
      ...response,
      body: {
        announced: body.announced,
        ...(body.abort && { abort: body.abort }),
        read: (take) =>
          body.read((chunk) => {
            size.bytes += chunk.length;
            return take(chunk);
          }),
      },
    });
  });
};
