import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema, execute, Kind, parse, type ExecutionResult } from 'graphql';
import { AnswerMemory } from '../../../src/graphql/answer/answer-size.ts';
import { writeAnswer } from '../../../src/graphql/answer/write-answer.ts';
import { completeInBatches } from '../../../src/graphql/answer/complete-in-batches.ts';
import { splitIntrospection } from '../../../src/graphql/answer/split-introspection.ts';
import { JsonText } from '../../../src/graphql/text-fields/json-text.ts';
import { workFor } from '../../../src/operation/operation.ts';

const written = async (data: unknown): Promise<string> => Buffer.concat(await writeAnswer({ data })).toString('utf8');

describe('an answer written in pieces', () => {
  it('is what JSON.stringify makes of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (data) => {
        expect(await written(data)).toBe(`${JSON.stringify({ data })}\n`);
      }),
    );
  });

  it('holds texts as they are, and characters beyond a byte whole, wherever pieces are cut', async () => {
    for (const before of [0, 1, 65_534, 65_535, 65_536, 131_071]) {
      const text = JSON.stringify(`${'x'.repeat(before)}${'😀é'.repeat(50_000)}`);
      expect(await written([new JsonText(text), 1])).toBe(`{"data":[${text},1]}\n`);
    }
  });

  it('holds pieces as they are, and no copy of them, however often they are answered', async () => {
    const pieces = [Buffer.from('["x",'), Buffer.from('"é"]')];
    const text = new JsonText(pieces);
    const answer = await writeAnswer({ one: text, other: text });
    expect(Buffer.concat(answer).toString('utf8')).toBe('{"one":["x","é"],"other":["x","é"]}\n');
    for (const piece of pieces) expect(answer.filter((sent) => sent === piece)).toHaveLength(2);
  });
});

describe('a long list completed in steps', () => {
  const schema = buildSchema('type Query { items: [Item!] } type Item { n: Int! }');
  const ask = async (items: readonly unknown[]): Promise<ExecutionResult> =>
    execute({
      schema,
      document: parse('{ items { n } }'),
      rootValue: { items: completeInBatches(items, new AnswerMemory(1_000).open('one'), false) },
    });
  const many = Array.from({ length: 1_000 }, (_, n) => ({ n }));

  it('is the same list, of objects and of promises', async () => {
    expect(await ask(many)).toEqual({ data: { items: many } });
    expect(await ask(many.map((item) => Promise.resolve(item)))).toEqual({ data: { items: many } });
  });

  it('ends as a whole when a value of it no longer fits into the answer', async () => {
    const answer = new AnswerMemory(10).open('one');
    let seen = 0;
    const items = many.map(({ n }) => ({
      get n() {
        seen += 1;
        if (n === 100) answer.take(11);
        return n;
      },
    }));
    const { data, errors } = await execute({
      schema,
      document: parse('{ items { n } }'),
      rootValue: { items: completeInBatches(items, answer, false) },
    });
    expect(data).toEqual({ items: null });
    expect(errors).toHaveLength(1);
    await answer.listBefore;
    expect(seen).toBeLessThan(200);
  });

  it('ends with its operation', async () => {
    const failure = new Error('over');
    const over = new AbortController();
    const operation = { caller: 'one', signal: over.signal, failure: () => failure };
    const answer = new AnswerMemory(1_000).open('one');
    let seen = 0;
    const items = many.map(({ n }) => ({
      get n() {
        seen += 1;
        if (n === 100) {
          over.abort();
          // It takes longer than a slice, so that the list has to wait for its turn.
          for (const began = performance.now(); performance.now() - began < 2;);
        }
        return n;
      },
    }));
    const { data, errors } = await workFor(operation, () =>
      execute({
        schema,
        document: parse('{ items { n } }'),
        rootValue: { items: completeInBatches(items, answer, false) },
      }),
    );
    expect(data).toEqual({ items: null });
    expect(errors?.map(({ message }) => message)).toEqual(['over']);
    await answer.listBefore;
    expect(seen).toBeLessThan(200);
  });
});

describe('an operation that also asks for the schema', () => {
  it('is split at its root, through fragments, with the keys in the requested order', () => {
    const document = parse(
      `{ a ...F c: __typename } fragment F on Query { b: __type(name: "X") { name } ... @skip(if: false) { d e: __schema { description } } }`,
    );
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('There is no operation.');
    const { ofSchema, rest, keys } = splitIntrospection(document, operation);
    expect(keys).toEqual(['a', 'b', 'd', 'e', 'c']);
    const schema = buildSchema('type Query { a: Int d: Int }');
    const run = (part: typeof ofSchema) => execute({ schema, document: part!, rootValue: { a: 1, d: 2 } });
    expect(run(ofSchema)).toMatchObject({ data: { b: null, e: { description: null } } });
    expect(run(rest)).toEqual({ data: { a: 1, d: 2, c: 'Query' } });
  });
});
