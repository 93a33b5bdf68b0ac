import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A span as it was exported. */
export interface ExportedSpan {
  readonly traceId: string;
  readonly spanId: string;
  /** Empty for a root. */
  readonly parentId: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  /** 0 unset, 2 an error. */
  readonly status: number;
}

/** A collector of traces by OTLP over HTTP. */
export interface OtlpReceiver {
  readonly url: string;
  readonly spans: readonly ExportedSpan[];
  /** All bodies as they came. */
  readonly bytes: () => Buffer;
  readonly requests: readonly { readonly path: string; readonly headers: IncomingMessage['headers'] }[];
  close(): Promise<void>;
}

/** @param answer replaces the answer of 200; it may leave the request without one */
export async function startOtlpReceiver(answer?: (response: ServerResponse) => void): Promise<OtlpReceiver> {
  const bodies: Buffer[] = [];
  const spans: ExportedSpan[] = [];
  const requests: { path: string; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      bodies.push(body);
      requests.push({ path: request.url ?? '', headers: request.headers });
      spans.push(...spansIn(body));
      if (answer) answer(response);
      else response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    bytes: () => Buffer.concat(bodies),
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Field = Buffer | number;

/** The fields of a protobuf message: by number, in order. */
function fieldsOf(message: Buffer): Map<number, Field[]> {
  const fields = new Map<number, Field[]>();
  let at = 0;
  const varint = (): number => {
    let [value, scale] = [0, 1];
    for (;;) {
      const byte = message[at++]!;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  };
  const bytes = (length: number): Buffer => message.subarray(at, (at += length));
  while (at < message.length) {
    const tag = varint();
    const wire = tag & 7;
    const value = wire === 0 ? varint() : wire === 1 ? bytes(8) : wire === 5 ? bytes(4) : bytes(varint());
    fields.set(tag >> 3, [...(fields.get(tag >> 3) ?? []), value]);
  }
  return fields;
}

const inside = (message: Buffer, field: number): Buffer[] => (fieldsOf(message).get(field) ?? []) as Buffer[];

const textOf = (message: Buffer, field: number): string => inside(message, field)[0]?.toString() ?? '';

const spansIn = (body: Buffer): ExportedSpan[] =>
  inside(body, 1)
    .flatMap((resource) => inside(resource, 2))
    .flatMap((scope) => inside(scope, 2))
    .map((span) => {
      const hex = (field: number): string => inside(span, field)[0]?.toString('hex') ?? '';
      const status = inside(span, 15)[0];
      return {
        ...{ traceId: hex(1), spanId: hex(2), parentId: hex(4), name: textOf(span, 5) },
        attributes: Object.fromEntries(
          inside(span, 9).map((pair) => [textOf(pair, 1), valueOf(inside(pair, 2)[0]!)] as const),
        ),
        status: status ? ((fieldsOf(status).get(3)?.[0] as number | undefined) ?? 0) : 0,
      };
    });

function valueOf(value: Buffer): string | number {
  const fields = fieldsOf(value);
  return fields.has(1) ? textOf(value, 1) : ((fields.get(3)?.[0] as number | undefined) ?? NaN);
}
