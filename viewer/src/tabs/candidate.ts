/** An ICE candidate as an SDP line says it (RFC 8839, section 5.1). */
export interface Candidate {
  readonly type: string;
  readonly protocol: string;
  readonly address: string;
  readonly port: string;
}

/** @param context what the SDK attached to its log line; undefined when it holds no candidate */
export function readCandidate(context: unknown): Candidate | undefined {
  if (typeof context !== 'object' || context === null || !('candidate' in context)) return undefined;
  const line = context.candidate;
  if (typeof line !== 'string') return undefined;
  const parts = /candidate:\S+ \d+ (\S+) \d+ (\S+) (\d+) typ (\S+)/i.exec(line);
  if (!parts) return undefined;
  const [, protocol = '', address = '', port = '', type = ''] = parts;
  return { type, protocol: protocol.toLowerCase(), address, port };
}
