import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { sharesByFunction, sharesByStage } from '../../bench/stages.ts';

const frame = (id: number, functionName: string, url: string, children: number[] = []) => ({
  id,
  callFrame: { functionName, url, lineNumber: 9 },
  children,
});

const profile = {
  nodes: [
    frame(1, '(root)', '', [2, 3, 4, 6, 7]),
    frame(2, '(idle)', ''),
    frame(3, '(garbage collector)', ''),
    frame(4, 'readPath', 'file:///work/dist/report-bytes/columns/path-reader.js', [5]),
    frame(5, 'utf8Slice', ''),
    frame(6, 'executeField', 'file:///work/node_modules/graphql/execution/execute.js'),
    frame(7, 'onStart', 'file:///work/node_modules/undici/lib/dispatcher/client-h1.js', [8]),
    frame(8, 'wasm-function[0]', 'wasm://wasm/a063bcea'),
  ],
  samples: [2, 3, 4, 5, 6, 4, 8],
  timeDeltas: [1_000, 2_000, 3_000, 500, 4_000, 1_000, 250],
};

describe('a profile by stage', () => {
  it('adds up self time, and counts native functions and WebAssembly for their caller', () => {
    expect(sharesByStage(profile)).toEqual([
      { name: 'reading values out of bytes', milliseconds: 4.5 },
      { name: 'GraphQL: executing', milliseconds: 4 },
      { name: 'garbage collection', milliseconds: 2 },
      { name: 'idle', milliseconds: 1 },
      { name: 'HTTP to the upstream (undici)', milliseconds: 0.25 },
    ]);
  });

  it('names functions with their file and line', () => {
    expect(sharesByFunction(profile).slice(0, 2)).toEqual([
      { name: 'readPath report-bytes/columns/path-reader.js:10', milliseconds: 4 },
      { name: 'executeField graphql/execution/execute.js:10', milliseconds: 4 },
    ]);
  });

  it('knows a stage for every file of the gateway', () => {
    const files = readdirSync(new URL('../../src/', import.meta.url), { recursive: true, encoding: 'utf8' });
    const own = files.filter((file) => file.endsWith('.ts') && !/^(sandbox|demo)\b/.test(file));
    const profileOf = (file: string) => ({
      nodes: [frame(1, 'run', `file:///work/dist/${file.replace(/ts$/, 'js')}`)],
      samples: [1],
      timeDeltas: [1_000],
    });
    expect(own.length).toBeGreaterThan(100);
    expect(own.filter((file) => sharesByStage(profileOf(file))[0]?.name === 'other')).toEqual([]);
  });
});
