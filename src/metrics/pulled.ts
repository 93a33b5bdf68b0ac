import { Counter, Gauge, type Registry } from 'prom-client';

/** A value with its labels. */
export interface Sample {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

/** A metric whose values are read when it is scraped. */
export interface PulledMetric {
  readonly name: string;
  readonly help: string;
  readonly labels?: readonly string[];
  readonly read: () => number | readonly Sample[];
}

const samplesOf = (read: PulledMetric['read']): readonly Sample[] => {
  const value = read();
  return typeof value === 'number' ? [{ value }] : value;
};

/** Registers a gauge that is read when it is scraped. */
export function pullGauge(registry: Registry, { name, help, labels = [], read }: PulledMetric): void {
  new Gauge({
    ...{ name, help, labelNames: [...labels], registers: [registry] },
    collect() {
      this.reset();
      for (const sample of samplesOf(read)) this.set({ ...sample.labels }, sample.value);
    },
  });
}

/** Registers a counter that is kept elsewhere and read when it is scraped. */
export function pullCounter(registry: Registry, { name, help, labels = [], read }: PulledMetric): void {
  new Counter({
    ...{ name, help, labelNames: [...labels], registers: [registry] },
    collect() {
      this.reset();
      for (const sample of samplesOf(read)) this.inc({ ...sample.labels }, sample.value);
    },
  });
}
