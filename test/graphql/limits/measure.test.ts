import { describe, expect, it } from '@jest/globals';
import { isListType, isObjectType, parse } from 'graphql';
import { COST_HINTS } from '../../../src/graphql/limits/cost-hints.ts';
import { measure } from '../../../src/graphql/limits/measure.ts';
import { createSchemas } from '../../../src/graphql/schema.ts';

describe('measuring a document', () => {
  it('counts a fragment wherever it is spread', () => {
    const measures = measure(
      parse('query A { x: a { ...F ...F } } query B { b } fragment F on T { y: c @skip(if: true) { d } }'),
    );
    expect(measures).toEqual({
      ...{ depth: 3, aliases: 3, rootFields: 1, directives: 2, fields: 5, introspectionDepth: 0 },
      ...{ fragments: 1, operations: 2 },
    });
  });

  it('ends on fragments that spread themselves or each other', () => {
    expect(measure(parse('{ ...A } fragment A on T { a ...B } fragment B on T { b ...A }')).fields).toBe(2);
  });

  it('measures what is never spread, as it is validated as well', () => {
    expect(measure(parse('{ a } fragment F on T { a { b { c { d } } } }')).depth).toBe(4);
  });
});

describe('the cost hints', () => {
  const { schema } = createSchemas();
  it.each(Object.entries(COST_HINTS))('%s names a field and its argument', (name, { itemsOf, items }) => {
    const [typeName = '', fieldName = ''] = name.split('.');
    const type = schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
    expect(field).toBeDefined();
    if (itemsOf !== undefined) expect(field?.args.map((argument) => argument.name)).toContain(itemsOf);
    if (items !== undefined) expect(String(field?.type)).toMatch(/^\[/);
    expect(isListType(type)).toBe(false);
  });
});
