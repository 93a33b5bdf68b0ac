import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readView } from '../../../viewer/src/app/view.ts';
import { PARTS, readEmbedAddress, type EmbedAddress } from '../../../viewer/src/embed/embed-address.ts';

const read = (address: string): EmbedAddress => {
  const { pathname, search } = new URL(address, 'http://here');
  return readEmbedAddress({ pathname, search });
};

describe('the address of an embedded call', () => {
  it('names its parts in the order in which they are shown', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...PARTS], { minLength: 1 }), (parts) => {
        expect(read(`/embed/calls/a?show=${parts.join(',')}`)).toMatchObject({ parts, problems: [] });
      }),
    );
  });

  it.each(['', '?show=', '?show=,'])('shows verdict, charts and timeline if it names none: %j', (search) => {
    expect(read(`/embed/calls/a${search}`)).toMatchObject({ parts: ['verdict', 'charts', 'timeline'], problems: [] });
  });

  it('shows the parts it knows, once, and says which it does not know and what is accepted', () => {
    const { parts, problems } = read('/embed/calls/a?show=charts,logs,%20charts,toString&theme=blue');
    expect(parts).toEqual(['charts']);
    expect(problems).toEqual([
      'The address has show=logs,toString. Accepted: verdict, charts, issues, timeline.',
      'The address has theme=blue. Accepted: light, dark.',
    ]);
    expect(read('/embed/calls/a?show=logs').parts).toEqual([]);
  });

  it('repeats no endless values', () => {
    const { problems } = read(`/embed/calls/a?show=${'x'.repeat(10_000)}`);
    expect(problems.join('').length).toBeLessThan(200);
  });

  it('has the view as the links of the page have it', () => {
    const rest = '/calls/a%20b?t=20..45&session=1&legs=both&issue=LOW_MOS&rules=lowMos:3';
    expect(read(`/embed${rest}`).view).toEqual(readView(new URL(rest, 'http://here')));
  });

  it.each(['/embed/calls/', '/embed/calls/a/b'])('without one call id is no call: %s', (path) => {
    expect(read(path)).toMatchObject({ view: undefined, problems: [expect.stringContaining('/embed/calls/CALL_ID')] });
  });
});
