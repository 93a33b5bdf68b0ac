import { wilson } from '../../../src/call-quality/statistics/shares.ts';
import { FAULTS } from '../call/faults.ts';
import type { CountedFragment, Fault } from '../../../client/src/documents.ts';
import { words } from '../parts/format.ts';
import type { Counted, Figures } from './figures.ts';
import { USUAL, type OverviewFilters } from './filters.ts';
import { GroupBars, type Bar } from './GroupBars.tsx';
import { classified } from './words.ts';

interface GroupsProps {
  readonly figures: Figures | undefined;
  readonly filters: OverviewFilters;
  readonly isComplete: boolean;
}

type FilterName = 'agent' | 'sdk' | 'fault' | 'issue';

const FAULTLESS: readonly string[] = ['NONE', 'INTENDED'];

/** What is affected: by agent, SDK version and path, and by fault. */
export function Groups({ figures, filters, isComplete }: GroupsProps) {
  const narrowed = (name: FilterName, value: string | null): Pick<Bar, 'link' | 'isChosen'> => {
    if (value === null) return { link: undefined, isChosen: false };
    const isChosen = filters[name] === value;
    return {
      link: { page: 'overview', filters: { ...filters, [name]: isChosen ? USUAL[name] : value } },
      isChosen,
    };
  };
  const ofGroups = (groups: readonly CountedFragment[] | undefined, name?: FilterName): Bar[] | undefined =>
    groups?.map((group) => ({
      id: group.key ?? '',
      label: group.label,
      share: group.poorShare,
      of: classified(group),
      standsOut: 'standsOut' in group && group.standsOut !== null,
      ...(name ? narrowed(name, group.key) : { link: undefined, isChosen: false }),
    }));
  const ofCounts = (
    counts: readonly Counted[] | undefined,
    name: FilterName,
    labelOf: (key: string) => string,
  ): Bar[] | undefined =>
    counts?.map(({ key, count }) => ({
      id: key,
      label: labelOf(key),
      share: wilson({ count, of: figures?.totals.judged ?? 0 }),
      of: count,
      standsOut: false,
      ...narrowed(name, key),
    }));
  const faults = figures?.faults.filter(({ key }) => !FAULTLESS.includes(key));
  const poor = { shareName: 'Poor', isComplete };
  return (
    <div className="groups">
      <GroupBars id="agents" title="By agent" bars={ofGroups(figures?.agents, 'agent')} {...poor} />
      <GroupBars id="versions" title="By SDK version" bars={ofGroups(figures?.versions, 'sdk')} {...poor} />
      <GroupBars id="paths" title="By media path" bars={ofGroups(figures?.paths)} {...poor} />
      <GroupBars
        id="faults"
        title="By side of the fault"
        shareName="Of all judged calls"
        bars={ofCounts(faults, 'fault', (key) => FAULTS[key as Fault].short)}
        isComplete={isComplete}
      />
      <GroupBars
        id="issues"
        title="By issue"
        shareName="Of all judged calls"
        bars={ofCounts(figures?.issues, 'issue', words)}
        isComplete={isComplete}
      />
    </div>
  );
}
