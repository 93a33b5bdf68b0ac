import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mustYield, nextSlice } from '../operation/time-slices.ts';

/**
 * The version of everything that is stored. Increase it with every change of a format: values of another version have other names and other
 * keys.
 */
const FORMAT_VERSION = 1;

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The length of the content, before the content itself. */
const LENGTH_BYTES = 4;

/** What a sealed value takes besides its padded content. */
const OVERHEAD = 1 + NONCE_BYTES + TAG_BYTES;

/** The smallest size class, in bytes. */
const MIN_CLASS = 1_024;

/** Bytes encrypted before other work may run: about a quarter of a millisecond. */
const STEP_BYTES = 262_144;

/**
 * Names and seals values for the shared store, so that its readers learn nothing of a value but its size class, and cannot make anyone accept a
 * changed, swapped or foreign value. Both keys are derived by HKDF (RFC 5869) from the owner's token and the operator's secret: without
 * either of them, values can neither be found nor read.
 */
export class Sealer {
  private readonly sealingKey: Buffer;
  private readonly namingKey: Buffer;

  /**
   * @param owner the caller's token; for values that all callers share, a constant that is no token
   * @param secret the operator's secret (`SHARED_STORE_SECRET`)
   */
  constructor(owner: string, secret: string) {
    const info = `call-report-gateway shared store ${FORMAT_VERSION}`;
    const keys = Buffer.from(hkdfSync('sha256', owner, secret, info, 2 * KEY_BYTES));
    this.sealingKey = keys.subarray(0, KEY_BYTES);
    this.namingKey = keys.subarray(KEY_BYTES);
  }

  /**
   * The name of a value in the store. Names that begin with it belong to the same node of a cluster.
   * @param parts what identifies the value, the kind of value first
   */
  name(...parts: readonly string[]): string {
    const hash = createHmac('sha256', this.namingKey).update(JSON.stringify(parts)).digest('base64url');
    return `crg:{${hash}}`;
  }

  /** Encrypts and authenticates a value together with its name. */
  async seal(name: string, content: Uint8Array): Promise<Buffer> {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.sealingKey, nonce);
    cipher.setAAD(labelOf(name));
    const padded = Buffer.alloc(sealedSize(content.length) - OVERHEAD);
    padded.writeUInt32BE(content.length);
    padded.set(content, LENGTH_BYTES);
    const parts = await inSteps(padded, (step) => cipher.update(step));
    return Buffer.concat([Buffer.of(FORMAT_VERSION), nonce, ...parts, cipher.final(), cipher.getAuthTag()]);
  }

  /** Decrypts a value. @returns undefined unless it was sealed under this name with the same keys and has not been changed since */
  async open(name: string, sealed: Buffer): Promise<Buffer | undefined> {
    if (sealed.length < OVERHEAD + LENGTH_BYTES || sealed[0] !== FORMAT_VERSION) return undefined;
    const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.sealingKey, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(labelOf(name));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    const parts = await inSteps(sealed.subarray(1 + NONCE_BYTES, -TAG_BYTES), (step) => decipher.update(step));
    try {
      parts.push(decipher.final());
    } catch {
      return undefined;
    }
    const padded = parts.length === 2 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
    const length = padded.readUInt32BE();
    return length > padded.length - LENGTH_BYTES ? undefined : padded.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
  }
}

/** What is authenticated besides the content. */
const labelOf = (name: string): Buffer => Buffer.from(`${FORMAT_VERSION}\n${name}`);

/** The size of a content when it is sealed, both in bytes. */
export const sealedSize = (bytes: number): number => sizeClassOf(LENGTH_BYTES + bytes + OVERHEAD);

/**
 * The size to which a value is padded: a kilobyte, or the next of four steps between two powers of two.
 * @param size in bytes, with everything that is stored
 */
export function sizeClassOf(size: number): number {
  if (size <= MIN_CLASS) return MIN_CLASS;
  const step = 2 ** Math.floor(Math.log2(size)) / 4;
  return Math.ceil(size / step) * step;
}

async function inSteps(bytes: Buffer, take: (step: Buffer) => Buffer): Promise<Buffer[]> {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += STEP_BYTES) {
    if (mustYield()) await nextSlice();
    parts.push(take(bytes.subarray(at, at + STEP_BYTES)));
  }
  return parts;
}
