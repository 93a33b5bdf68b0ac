import type { CallDimension } from '../graphql/generated/types.ts';
import type { CallDigest, FigureName } from '../digest/call-digest.ts';
import type { Coverage } from './coverage.ts';
import type { JudgedCall } from './judged-call.ts';
import { Group, valuesOf } from './group.ts';
import { percentile, standing } from './statistics/percentiles.ts';

/** A figure of a call compared with that of others. */
interface Compared {
  readonly value: number | null;
  readonly median: number | null;
  readonly percentile: number | null;
  readonly calls: number;
}

/** A call compared with similar calls. */
export class Comparison {
  readonly by: CallDimension;
  readonly key: string;
  readonly label: string;
  readonly coverage: Coverage;
  readonly group: Group;
  private readonly own: CallDigest;

  constructor(
    { by, key, label, coverage }: Pick<Comparison, 'by' | 'key' | 'label' | 'coverage'>,
    own: CallDigest,
    others: readonly JudgedCall[],
  ) {
    this.by = by;
    this.key = key;
    this.label = label;
    this.coverage = coverage;
    this.own = own;
    this.group = new Group({ key, label, found: others.length, judged: others });
  }

  figure(name: FigureName): Compared {
    return compared(this.own.figures[name].average, valuesOf(this.group.judged, name));
  }

  spoiledSeconds(): Compared {
    return compared(
      this.own.spoiledSeconds,
      this.group.judged.map(({ digest }) => digest.spoiledSeconds),
    );
  }
}

const compared = (value: number | null, others: readonly number[]): Compared => ({
  value,
  median: percentile(Float64Array.from(others).sort(), 0.5),
  percentile: value === null ? null : standing(others, value),
  calls: others.length,
});
