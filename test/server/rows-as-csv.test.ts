import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { linesOfRows, rowFormatOf } from '../../src/server/row-formats.ts';

function formatOf(accept: string) {
  const format = rowFormatOf({ headers: { accept } });
  if (format === undefined) throw new Error(`no format for ${accept}`);
  return format;
}
const write = (rows: readonly object[], accept: string) =>
  linesOfRows(JSON.stringify({ data: { before: [{ rows: '"rows":[' }], rows } }), formatOf(accept));

/** Reads CSV by RFC 4180. */
function readCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  for (let place = 0; place < text.length;) {
    let field = '';
    if (text[place] === '"') {
      for (place += 1; text[place] !== '"' || text[place + 1] === '"'; place += 1) {
        if (text[place] === '"') place += 1;
        field += text.charAt(place);
      }
      place += 1;
    } else for (; text[place] !== ',' && text[place] !== '\r'; place += 1) field += text.charAt(place);
    record.push(field);
    if (text[place] === ',') place += 1;
    else {
      expect(text.slice(place, place + 2)).toBe('\r\n');
      place += 2;
      records.push(record);
      record = [];
    }
  }
  return records;
}

const values = fc.oneof(
  fc.string(),
  fc.constantFrom('"', '\\', '"rows":[{', '}]', '\r\n', ','),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const flatRows = fc.array(fc.record({ one: values, other: values }), { minLength: 1, maxLength: 5 });

describe('rows in another format', () => {
  it('as lines of JSON are the rows, whatever is in them', () =>
    fc.assert(
      fc.asyncProperty(flatRows, async (rows) => {
        const lines = ((await write(rows, 'application/x-ndjson')) ?? '').split('\n').slice(0, -1);
        expect(lines).toEqual(rows.map((row) => JSON.stringify(row)));
      }),
    ));

  it('as CSV are the same values, in as many fields as the head has', () =>
    fc.assert(
      fc.asyncProperty(flatRows, async (rows) => {
        const [head, ...records] = readCsv((await write(rows, 'text/csv')) ?? '');
        expect(head).toEqual(['one', 'other']);
        const shown = rows.map(({ one, other }) => [one, other].map((value) => (value === null ? '' : String(value))));
        // An apostrophe keeps a spreadsheet from running a text as a formula.
        expect(records.map((record) => record.map((field) => field.replace(/^'(?=[=@+\t\r-])/, '')))).toEqual(
          shown.map((record) => record.map((field) => field.replace(/^'(?=[=@+\t\r-])/, ''))),
        );
      }),
    ));

  it.each([
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['@SUM(1)', "'@SUM(1)"],
    ['+cmd|x', "'+cmd|x"],
    ['-1+cmd', "'-1+cmd"],
    ['+13125550177', '+13125550177'],
    ['agent-anna', 'agent-anna'],
  ])('as CSV run no formula in a spreadsheet: %s', async (agent, field) => {
    expect(await write([{ agent, n: -1.5 }], 'text/csv')).toBe(`agent,n\r\n${field},-1.5\r\n`);
  });

  it('are nothing if there are none, and undefined without a list of rows', async () => {
    expect(await write([], 'text/csv')).toBe('');
    expect(await linesOfRows('{"data":{"calls":[]}}', formatOf('text/csv'))).toBeUndefined();
  });
});
