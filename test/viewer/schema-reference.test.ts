import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isEnumType, isInputObjectType, isObjectType } from 'graphql';
import { createSchemas } from '../../src/graphql/schema.ts';
import { renderReference } from '../../viewer/src/docs/render/page.ts';
import { SCHEMA_FILES } from '../../viewer/src/docs/render/parts.ts';

const FOLDER = new URL('../../schema/', import.meta.url);

const render = (...sdl: string[]) => renderReference(sdl.map((text, index) => ({ title: `Part ${index}`, sdl: text })));
const { contents, sections } = renderReference(
  SCHEMA_FILES.map(([name, title]) => ({ title, sdl: readFileSync(new URL(`${name}.graphql`, FOLDER), 'utf8') })),
);
const ids = [...sections.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

/** Every type, field, argument and value that callers see, as introspection tells them. Those of federation begin with `_`, or with another schema's name and `__`. */
const visibleNames = Object.values(createSchemas().schema.getTypeMap())
  .filter(({ name }) => !name.includes('__') && !name.startsWith('_'))
  .flatMap((type) => [
    type.name,
    ...(isEnumType(type) ? type.getValues().map(({ name }) => `${type.name}.${name}`) : []),
    ...(isInputObjectType(type) ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`) : []),
    ...(isObjectType(type)
      ? Object.values(type.getFields())
          .filter(({ name }) => !name.startsWith('_'))
          .flatMap(({ name, args }) =>
            [name, ...args.map((argument) => `${name}.${argument.name}`)].map((path) => `${type.name}.${path}`),
          )
      : []),
  ]);

describe('the schema reference', () => {
  it('has an anchor for every type, field, argument and value of the schema', () => {
    expect(visibleNames.length).toBeGreaterThan(900);
    const known = new Set(ids);
    expect(visibleNames.filter((name) => !known.has(name))).toEqual([]);
  });

  it('has no anchor twice, and no link without an anchor', () => {
    expect(ids.length).toBe(new Set(ids).size);
    const links = [...(contents + sections).matchAll(/ href="#([^"]+)"/g)].map(([, id = '']) => decodeURIComponent(id));
    expect(links.length).toBeGreaterThan(visibleNames.length);
    const known = new Set(ids);
    expect(links.filter((link) => !known.has(link))).toEqual([]);
  });

  it('is made from every file of the schema', () => {
    const files = readdirSync(FOLDER).filter((file) => file.endsWith('.graphql') && file !== 'printed.graphql');
    expect(SCHEMA_FILES.map(([name]) => `${name}.graphql`).sort()).toEqual(files.sort());
  });

  it('shows types, defaults, deprecations, uses and keys, and links to what they name', () => {
    const { sections: html } = render(
      `"The root." type Query { "See \`Call.id\`." call("Which." id: ID = "a<b"): Call! old: [Int!] @deprecated(reason: "Use \`call\`.") }`,
      `"A call." type Call @key(fields: "id") { id: ID! number: Int! } extend type Call @key(resolvable: true, fields: "id number")`,
    );
    expect(html).toContain('<p>See <code><a href="#Call.id">Call.id</a></code>.</p>');
    expect(html).toContain('<code><strong>id</strong>: <a href="#ID">ID</a> = &quot;a&lt;b&quot;</code><p>Which.</p>');
    expect(html).toContain('<code><strong>old</strong>: [<a href="#Int">Int</a>!]</code>');
    expect(html).toContain('<strong>Deprecated</strong> <p>Use <code>call</code>.</p>');
    expect(html).toContain('Used by <a href="#Query.call">Query.call</a>');
    expect(html).toContain('Key for other subgraphs: <code>id</code> or <code>id number</code>');
  });

  it('lets the filter find a type by its own words, not by those of its uses and keys', () => {
    const { sections: html } = render('type Query { call: Call } "A line." type Call @key(fields: "id") { id: ID! }');
    const found = [...html.matchAll(/<div class="about">(.*?)<\/div>/gs)].map(([, words]) => words);
    expect(found.filter((words) => words?.includes('A line.'))).toHaveLength(1);
    expect(found.filter((words) => words?.includes('class="uses"'))).toEqual([]);
  });

  it('shows descriptions as text, whatever they contain', () => {
    const { sections: html } = render('"""\n<b>1 & 2</b> `<i>` and a ` alone\n\nSecond.\n""" type Query { a: Int }');
    expect(html).toContain('<p>&lt;b&gt;1 &amp; 2&lt;/b&gt; <code>&lt;i&gt;</code> and a ` alone</p><p>Second.</p>');
  });
});
