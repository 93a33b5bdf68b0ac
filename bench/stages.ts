import type { CpuProfile, ProfileNode } from './inspector.ts';

/** Stages by the file and name of a function; the first match counts. */
const STAGES: readonly (readonly [stage: string, fits: RegExp])[] = [
  ['idle', /^ \(idle\)$/],
  ['garbage collection', /^ \(garbage collector\)$/],
  ['Node and system calls', /^ \((program|root)\)$/],
  ['index of bytes', /\/dist\/report-bytes\/(index|wasm)\//],
  ['writing JSON', /stringify/i],
  ['resolvers of a peer', /\/peers\/dist\//],
  ['reading values out of bytes', /\/dist\/(report-bytes|json)\//],
  ['normalising', /\/dist\/(reports|call-control|call-search)\//],
  ['series and quality', /\/dist\/quality\//],
  ['many calls', /\/dist\/(call-quality|digest|export|background-context)/],
  ['metrics and traces', /\/dist\/(metrics\/|tracing\/|observe-all)/],
  ['the shared store', /\/dist\/(shared-store\/|replicas)|\/@redis\//],
  ['timeline', /\/dist\/timeline\//],
  ['asking the upstream', /\/dist\/(upstream|memory)\//],
  ['HTTP to the upstream (undici)', /\/undici\//],
  ['GraphQL: limits, context, errors', /\/dist\/(graphql|context|operation|errors)/],
  ['GraphQL: parsing, validating', /\/node_modules\/graphql\/(language|validation|utilities)\//],
  ['GraphQL: executing', /\/node_modules\/(graphql|@graphql-tools|dataloader|graphql-scalars)\//],
  ['Apollo Server', /\/node_modules\/(@apollo|@as-integrations)\//],
  [
    'HTTP from callers (Fastify)',
    /\/node_modules\/|\/dist\/(server|config|app|cli|main|memory-of-start|no-pretenuring|wasm-tiering)/,
  ],
  ['streams and sockets (Node)', /^node:/],
];

const OTHER = 'other';

/** A share of the profiled time. */
export interface Share {
  readonly name: string;
  readonly milliseconds: number;
}

/** Self time of each stage, longest first. Native code and WebAssembly count for the function that called them. */
export function sharesByStage(profile: CpuProfile): Share[] {
  const stages = new Map<number, string>();
  const parents = parentsOf(profile);
  const stageOfNode = (node: ProfileNode): string => {
    const known = stages.get(node.id);
    if (known !== undefined) return known;
    const parent = parents.get(node.id);
    const own = stageOf(node);
    const stage = own === OTHER && parent !== undefined ? stageOfNode(parent) : own;
    stages.set(node.id, stage);
    return stage;
  };
  return shares(profile, stageOfNode);
}

/** The functions with the longest self time, with their file. */
export const sharesByFunction = (profile: CpuProfile): Share[] =>
  shares(profile, ({ callFrame: { functionName, url, lineNumber } }) =>
    `${functionName || '(anonymous)'} ${shortUrl(url)}${url === '' ? '' : `:${lineNumber + 1}`}`.trim(),
  );

function stageOf({ callFrame: { functionName, url } }: ProfileNode): string {
  const frame = `${url} ${functionName}`;
  return STAGES.find(([, fits]) => fits.test(frame))?.[0] ?? OTHER;
}

function shares({ nodes, samples, timeDeltas }: CpuProfile, nameOf: (node: ProfileNode) => string): Share[] {
  const names = new Map(nodes.map((node) => [node.id, nameOf(node)]));
  const spent = new Map<string, number>();
  samples.forEach((id, sample) => {
    const name = names.get(id) ?? OTHER;
    spent.set(name, (spent.get(name) ?? 0) + (timeDeltas[sample] ?? 0) / 1_000);
  });
  return [...spent]
    .map(([name, milliseconds]) => ({ name, milliseconds }))
    .sort((one, other) => other.milliseconds - one.milliseconds);
}

function parentsOf({ nodes }: CpuProfile): Map<number, ProfileNode> {
  const parents = new Map<number, ProfileNode>();
  for (const node of nodes) for (const child of node.children ?? []) parents.set(child, node);
  return parents;
}

const shortUrl = (url: string): string => url.replace(/^.*\/(node_modules|dist)\//, '');
