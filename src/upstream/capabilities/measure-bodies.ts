import type { UpstreamBody } from '../transport/body.ts';
import type { Capability } from './capability.ts';

/** The number of bytes read so far. */
interface Size {
  bytes: number;
}

/** Notes the size of each body in its request, as it is read. To be passed before `decompress`. */
export const measureBodies: Capability = (next) => (request, read) => {
  const size: Size = { bytes: 0 };
  const { path, template } = request;
  return next({ path, template, size }, ({ statusCode, headers, body }) =>
    read({ statusCode, headers, body: new MeasuredBody(body, size) }),
  );
};

/** A body whose bytes are counted as they are read. */
class MeasuredBody implements UpstreamBody {
  readonly announced: number | undefined;
  readonly abort: ((reason: unknown) => void) | undefined;
  private readonly body: UpstreamBody;
  private readonly size: Size;

  constructor(body: UpstreamBody, size: Size) {
    this.announced = body.announced;
    this.abort = body.abort;
    this.body = body;
    this.size = size;
  }

  read(take: Parameters<UpstreamBody['read']>[0]): Promise<void> {
    const { size } = this;
    return this.body.read((chunk) => {
      size.bytes += chunk.length;
      return take(chunk);
    });
  }
}
