import { badUserInput } from '../errors.ts';
import type { PageInfo } from '../graphql/connection.ts';
import type { RowSource } from './call-rows.ts';
import { CallWalk } from './call-walk.ts';
import type { Cursors } from './cursor.ts';

const MAX_CALLS = 100;

/** A page of calls. */
export interface CallPage {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly callId: string } }[];
  readonly nodes: readonly { readonly callId: string }[];
  readonly pageInfo: PageInfo;
  /** Whether the walk hit its page limit before the page was full. */
  readonly truncated: boolean;
}

export interface CallPageRequest {
  readonly first: number | null | undefined;
  readonly after: string | null | undefined;
  /** Identifies the list in its cursors. */
  readonly list: string;
  readonly source: RowSource;
  readonly cursors: Cursors;
}

/**
 * Continues the walk from `after` until `first` calls are found.
 * @throws GatewayError `BAD_USER_INPUT` when `first` is out of range or `after` is not a cursor of this list
 */
export async function callPage({ first, after, list, source, cursors }: CallPageRequest): Promise<CallPage> {
  const wanted = first ?? 20;
  if (wanted < 1 || wanted > MAX_CALLS) throw badUserInput(`first is ${wanted}; accepted: 1 to ${MAX_CALLS}.`);
  const walk = new CallWalk(source, after == null ? undefined : cursors.decode(list, after));
  const edges: CallPage['edges'][number][] = [];
  while (edges.length < wanted) {
    const found = await walk.next();
    if (found === null) break;
    edges.push({
      get cursor() {
        return cursors.encode(list, found.position());
      },
      node: { callId: found.callId },
    });
  }
  const truncated = walk.cut;
  const [start] = edges;
  const end = truncated ? cursors.encode(list, walk.position()) : edges.at(-1)?.cursor;
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: async () => truncated || (await walk.next()) !== null || walk.cut,
      hasPreviousPage: after != null,
      get startCursor() {
        return start?.cursor ?? null;
      },
      endCursor: end ?? null,
    },
    truncated,
  };
}
