interface Pair {
  readonly local: { readonly candidateType: string | null; readonly relayProtocol: string | null } | null;
  readonly remote: { readonly candidateType: string | null } | null;
}

export type PathKind = 'relay' | 'nat' | 'direct';

/**
 * How audio left the client. Only the relay's protocol identifies a relayed candidate: to its own TURN server a client may appear
 * peer-reflexive.
 * @returns undefined when the SDK did not say
 */
export function pathKind(pair: Pair | null): PathKind | undefined {
  const type = pair?.local?.candidateType;
  if (type === 'relay' || pair?.local?.relayProtocol || pair?.remote?.candidateType === 'relay') return 'relay';
  if (type === 'srflx' || type === 'prflx') return 'nat';
  return type === 'host' ? 'direct' : undefined;
}
