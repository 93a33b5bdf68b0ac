import { Kind, parse, print, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { SERIES_METRICS } from '../src/quality/series/series-metrics.ts';
import { Rounds } from './figures.ts';
import { checkAnswer, forSeconds, load, type Operation } from './load.ts';
import type { Extent } from './options.ts';
import { clientOperation } from './client-operations.ts';
import { started } from './processes.ts';
import { operationOf, QUESTIONS } from './questions.ts';
import type { Row } from './rows.ts';
import { newCallId, SIZES } from './sizes.ts';
import { GATEWAY } from './targets.ts';
import { CONNECTIONS } from './throughput.ts';
import { POINTS } from './visit.ts';

/** What the page asks first about a call. */
const FIRST = ['Head', 'Quality', 'Around', 'Series'];
const FILES = ['head', 'verdict', 'quality', 'around', 'series'];

/** The page's question may take this many times as long as (b). */
const TIMES_AS_LONG = 1.3;

/** The page's first four questions about a call of 75 s as one operation, beside (b). */
export async function measurePageQuestion(
  upstream: string,
  { rounds, seconds, warmUp }: Extent,
  progress: (line: string) => void,
): Promise<Row[]> {
  const query = joined(FILES.map((file) => parse(clientOperation(file))));
  const page: Operation = {
    next: () => ({ query, variables: { callId: newCallId('s'), metrics: SERIES_METRICS, maxPoints: POINTS } }),
  };
  const speeds = new Rounds();
  const shares = new Rounds();
  for (let round = 0; round < rounds; round += 1) {
    const speedOf = async (operation: Operation): Promise<number> => {
      let speed = NaN;
      await started(GATEWAY, upstream, async ({ url }) => {
        const ask = (time: number) =>
          load(url, operation, { connections: CONNECTIONS, shouldContinue: forSeconds(time) });
        await checkAnswer(url, operation);
        await ask(warmUp);
        speed = (await ask(seconds)).requestsPerSecond;
      });
      return speed;
    };
    progress(`the page's first four questions, round ${round + 1} of ${rounds}`);
    const [own, curves] = [await speedOf(page), await speedOf(operationOf(QUESTIONS.b, 's', 'gateway'))];
    speeds.add('page', GATEWAY.name, own);
    shares.add('page', GATEWAY.name, own / curves);
  }
  const title = `the page's first four questions as one, ${SIZES.s.name}`;
  return [
    { title, unit: 'requests/s', figures: speeds.medians('page') },
    {
      title: `${title}: of (b)`,
      unit: 'share',
      figures: shares.medians('page'),
      wanted: { kind: 'above', limit: Number((1 / TIMES_AS_LONG).toFixed(2)) },
    },
  ];
}

/** The operations of some documents as one operation. */
function joined(documents: readonly DocumentNode[]): string {
  const definitions = documents.flatMap((document) => document.definitions);
  const operations = definitions.filter(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION && FIRST.includes(definition.name?.value ?? ''),
  );
  const variables = operations.flatMap(({ variableDefinitions = [] }) => variableDefinitions);
  const [first] = operations;
  if (first === undefined) throw new Error('There is no operation to join');
  const operation: OperationDefinitionNode = {
    ...first,
    variableDefinitions: [...new Map(variables.map((one) => [one.variable.name.value, one])).values()],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: operations.flatMap(({ selectionSet }) => selectionSet.selections),
    },
  };
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return print({ kind: Kind.DOCUMENT, definitions: [operation, ...fragments] });
}
