import { describe, expect, it } from '@jest/globals';
import { daysOf, dayName, readExportOptions } from '../../src/export/options.ts';

const NOW = Date.parse('2026-11-25T10:00:00Z');
const TOKEN = 'KEY0123secret_456';
const read = (argv: string, environment: Record<string, string> = { TELNYX_API_KEY: TOKEN }) =>
  readExportOptions(argv.split(' ').filter(Boolean), environment, NOW);
const complete = '--from 2026-10-30 --to 2026-11-02 --out digests/';

describe('the command line of the export', () => {
  it('gives the days from the first to the one before the last, in UTC, and takes the token from the environment', () => {
    const options = read(complete);
    if (options === 'help') throw new Error('not read');
    expect(daysOf(options).map(dayName)).toEqual(['2026-10-30', '2026-10-31', '2026-11-01']);
    expect(options).toMatchObject({ folder: 'digests/', authorization: `Bearer ${TOKEN}` });
    expect(read('--help', {})).toBe('help');
    expect(read('--from 2026-11-24 --to 2026-11-25 --out x')).toMatchObject({ to: Date.parse('2026-11-25') });
  });

  it.each([
    ['--from 2026-10-01 --out x', '--to is missing', '2026-10-01'],
    ['--to 2026-10-01 --out x', '--from is missing', '2026-10-01'],
    ['--from 2026-10-01 --to 2026-11-01', '--out is missing', 'a folder'],
    ['--from 2026-02-30 --to 2026-11-01 --out x', '--from 2026-02-30', 'a day such as'],
    ['--from 1.10.2026 --to 2026-11-01 --out x', '--from 1.10.2026', 'a day such as'],
    ['--from 2026-10-01T00:00:00Z --to 2026-11-01 --out x', '--from 2026-10-01T00:00:00Z', 'a day such as'],
    ['--from 2026-11-01 --to 2026-11-01 --out x', '--to 2026-11-01', 'a later day'],
    ['--from 2026-11-01 --to 2026-11-26 --out x', '--to 2026-11-26', '2026-11-25 at the latest'],
    ['--from 2020-01-01 --to 2026-11-01 --out x', '2496 days', 'at most 1000'],
    ['--form 2026-10-01', '--form', '--from, --to, --out'],
  ])('%s is refused with what is wrong and what is accepted', (argv, wrong, accepted) => {
    expect(() => read(argv)).toThrow(wrong);
    expect(() => read(argv)).toThrow(accepted);
  });

  it.each([
    [complete, {}, 'TELNYX_API_KEY is not set'],
    [complete, { TELNYX_API_KEY: `Bearer ${TOKEN}` }, 'TELNYX_API_KEY is not a bearer token'],
    [complete, { TELNYX_API_KEY: `${TOKEN}\n` }, 'TELNYX_API_KEY is not a bearer token'],
    [`${complete} ${TOKEN}`, {}, 'TELNYX_API_KEY only'],
  ])(
    'a token that is missing, malformed or on the command line is refused and never shown: %#',
    (argv, environment, wrong) => {
      expect(() => read(argv, environment)).toThrow(wrong);
      expect(() => read(argv, environment)).not.toThrow(TOKEN);
    },
  );
});
