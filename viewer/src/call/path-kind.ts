interface Pair {
  readonly local: { readonly candidateType: string | null; readonly relayProtocol: string | null } | null;
  readonly remote: { readonly candidateType: string | null } | null;
}

export type PathKind = 'relay' | 'nat' | 'direct';

/**
 * How the audio got out of the client. A relayed candidate can be told by its relay's protocol alone: to its own TURN server a
 * client may look like a peer-reflexive one.
 * @returns undefined when the SDK did not say
 */
export function pathKind(pair: Pair | null): PathKind | undefined {
  const type = pair?.local?.candidateType;
  if (type === 'relay' || pair?.local?.relayProtocol || pair?.remote?.candidateType === 'relay') return 'relay';
  if (type === 'srflx' || type === 'prflx') return 'nat';
  return type === 'host' ? 'direct' : undefined;
}
