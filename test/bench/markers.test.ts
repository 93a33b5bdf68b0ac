import { describe, expect, it } from '@jest/globals';
import { replaceBetweenMarkers } from '../../bench/markers.ts';

const PAGE = 'before\n<!-- bench:table -->\nold\n<!-- bench:table:end -->\nafter\n';

describe('the generated parts of the performance page', () => {
  it('replace what stands between their markers and nothing else', () => {
    const page = replaceBetweenMarkers(PAGE, 'table', 'new');
    expect(page).toBe('before\n<!-- bench:table -->\n\nnew\n\n<!-- bench:table:end -->\nafter\n');
    expect(replaceBetweenMarkers(page, 'table', 'new')).toBe(page);
  });

  it('take text as it is, dollar signs too', () => {
    expect(replaceBetweenMarkers(PAGE, 'table', '$& $1')).toContain('\n$& $1\n');
  });

  it('need their markers once each, in order', () => {
    expect(() => replaceBetweenMarkers(PAGE, 'growth', 'new')).toThrow('<!-- bench:growth -->');
    expect(() => replaceBetweenMarkers(PAGE + PAGE, 'table', 'new')).toThrow('once');
    expect(() => replaceBetweenMarkers('<!-- bench:table:end --><!-- bench:table -->', 'table', 'new')).toThrow(
      'order',
    );
  });
});
