/** One value of a scrape. */
interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** What a gateway's listener for metrics shows. */
export interface Scrape {
  /** As Prometheus reads it. */
  readonly text: string;
  readonly samples: readonly Sample[];
  /** The sum of all values of a metric that have these labels. */
  readonly sum: (name: string, labels?: Readonly<Record<string, string>>) => number;
}

const LINE = /^(\w+)(?:\{(.*)\})? (\S+)$/;

/** Reads `/metrics`. */
export async function scrape(url: string): Promise<Scrape> {
  const response = await fetch(`${url}/metrics`);
  const text = await response.text();
  const samples = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(sampleIn);
  return {
    text,
    samples,
    sum: (name, labels = {}) =>
      samples
        .filter(
          (sample) =>
            sample.name === name && Object.entries(labels).every(([key, value]) => sample.labels[key] === value),
        )
        .reduce((sum, { value }) => sum + value, 0),
  };
}

function sampleIn(line: string): Sample {
  const [, name = '', labels = '', value = ''] = LINE.exec(line) ?? [];
  if (name === '') throw new Error(`no sample: ${line}`);
  const pairs =
    labels === ''
      ? []
      : labels
          .slice(0, -1)
          .split('",')
          .map((pair) => pair.split('="'));
  return { name, labels: Object.fromEntries(pairs) as Record<string, string>, value: Number(value) };
}
