import { badUserInput } from '../errors.ts';

/** The start and end of a page. A value that costs upstream requests is a function, called only if it is selected. */
export interface PageInfo {
  readonly hasNextPage: boolean | (() => Promise<boolean>);
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** A page of a list that is held in memory as a whole, as a Relay connection. */
export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

export interface PageRequest<Node> {
  readonly first: number | null | undefined;
  readonly after: string | null | undefined;
  /** The maximum of `first`. */
  readonly most: number;
  /** A stable key of a node, for its cursor. */
  readonly keyOf: (node: Node) => string;
  /** Which nodes belong to the connection. Cursors stay valid when this changes. */
  readonly matches: (node: Node) => boolean;
}

/**
 * Cuts a page out of `all`.
 * @throws GatewayError `BAD_USER_INPUT` when `first` is out of range or `after` is not a cursor of this list
 */
export function paginate<Node>(all: readonly Node[], request: PageRequest<Node>): Connection<Node> {
  const { most, keyOf, matches } = request;
  const first = request.first ?? Math.min(100, most);
  if (first < 1 || first > most) throw badUserInput(`first is ${first}; accepted: 1 to ${most}.`);
  const from = request.after == null ? 0 : placeBehind(all, request.after, keyOf);
  const matching = all.filter(matches);
  const before = all.slice(0, from).filter(matches).length;
  const nodes = matching.slice(before, before + first);
  const edges = nodes.map((node) => ({ cursor: encodeCursor(keyOf(node)), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: before + nodes.length < matching.length,
      hasPreviousPage: before > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: matching.length,
  };
}

function placeBehind<Node>(all: readonly Node[], after: string, keyOf: (node: Node) => string): number {
  const key = Buffer.from(after, 'base64url').toString('utf8');
  const place = all.findIndex((node) => keyOf(node) === key);
  if (place === -1 || encodeCursor(key) !== after)
    throw badUserInput('after is not a cursor of this list; accepted: the endCursor of an earlier page.');
  return place + 1;
}

const encodeCursor = (key: string): string => Buffer.from(key, 'utf8').toString('base64url');
