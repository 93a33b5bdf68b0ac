/** An ICE candidate as in an SDP line (RFC 8839, section 5.1). */
export interface Candidate {
  readonly type: string;
  readonly protocol: string;
  readonly address: string;
  readonly port: string;
}

/** @param context the context that the SDK attached to its log line. @returns undefined if it contains no candidate */
export function readCandidate(context: unknown): Candidate | undefined {
  if (typeof context !== 'object' || context === null || !('candidate' in context)) return undefined;
  const line = context.candidate;
  if (typeof line !== 'string') return undefined;
  const start = line.search(/candidate:/i);
  if (start === -1) return undefined;
  // `candidate:<foundation> <component> <protocol> <priority> <address> <port> typ <type>`
  const [, component, protocol, priority, address, port, typ, type] = line.slice(start).split(/\s/, 8);
  const isNumber = (text: string | undefined): boolean => /^\d+$/.test(text ?? '');
  if (!isNumber(component) || !isNumber(priority) || !isNumber(port) || typ?.toLowerCase() !== 'typ') return undefined;
  if (!protocol || !address || !port || !type) return undefined;
  return { type, protocol: protocol.toLowerCase(), address, port };
}
