import { describe, expect, it } from '@jest/globals';
import { figure, growthTable, table, targetsTable, visitTable } from '../../bench/tables.ts';
import { GATEWAY, PEERS } from '../../bench/targets.ts';

const cellsOf = (line: string | undefined): string[] =>
  (line ?? '')
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

describe('tables of a bench', () => {
  it('are Markdown, with figures to the right', () => {
    expect(table(['name', 'ms'], [['one', '1.00']])).toBe('| name | ms |\n| --- | --: |\n| one | 1.00 |');
  });

  it('show three digits that count', () => {
    expect([0.1234, 1.234, 12.34, 123.4, 1_234.5].map(figure)).toEqual(['0.12', '1.23', '12.3', '123', '1235']);
    expect([figure(undefined), figure(NaN)]).toEqual(['', '']);
  });

  it('have a cell for each target, and say whether a row is met', () => {
    const figures = new Map([[GATEWAY.name, 30], ...PEERS.map(({ name }) => [name, 10] as const)]);
    const row = { title: '(a)', unit: 'requests/s', figures };
    const [head, , met, missed, free] = targetsTable([
      { ...row, wanted: { kind: 'at least', times: 2.5, of: 'best peer' } },
      { ...row, wanted: { kind: 'at least', times: 4, of: 'best peer' } },
      row,
    ]).split('\n');
    expect(cellsOf(head)).toHaveLength(cellsOf(met).length);
    expect(cellsOf(met)).toEqual([
      '(a)',
      'requests/s',
      '30.0',
      ...PEERS.map(() => '10.0'),
      '',
      '3.00',
      'at least 2.5',
      'met',
    ]);
    expect(cellsOf(missed).slice(-3)).toEqual(['3.00', 'at least 4', '**missed**']);
    expect(cellsOf(free).slice(-3)).toEqual(['3.00', '', '']);
  });

  it('tell of growth by how many times each step costs', () => {
    const lines = growthTable({ megabytes: [0.25, 12, 120], rows: [{ title: '(a)', milliseconds: [2, 20, 300] }] });
    const [head, , row, sizes] = lines.split('\n');
    expect(cellsOf(head).slice(1)).toEqual([
      '75 s, 0.25 MB',
      '1 h, 12.0 MB',
      '10 h, 120 MB',
      '75 s to 1 h',
      '1 h to 10 h',
    ]);
    expect(cellsOf(row)).toEqual(['(a)', '2.00', '20.0', '300', '10.0 times', '15.0 times']);
    expect(cellsOf(sizes).slice(-2)).toEqual(['48.0 times', '10.0 times']);
  });

  it('tell of visits with what they fetched', () => {
    const visit = { size: '1 h', cache: 'off', firstMs: 240, wholeMs: 442.2, reports: 10, others: 5 };
    expect(cellsOf(visitTable([visit]).split('\n')[2])).toEqual(['1 h', 'off', '240', '442', '10', '5']);
  });
});
