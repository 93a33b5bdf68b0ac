import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { z } from 'zod';
import { columnsOf, SCHEMA, type ExportedCall } from './columns.ts';
import type { DayCoverage } from './coverage.ts';

const COVERAGE_FILE = 'coverage.json';
const PARTIAL = '.partial';

const count = z.number().int().nonnegative();

const storedCoverage: z.ZodType<DayCoverage[]> = z.array(
  z.object({
    day: z.iso.date(),
    found: count,
    judged: count,
    pending: count,
    unjudged: z.record(z.string(), count),
    unfinished: count,
    undated: count,
    isListed: z.boolean(),
    isComplete: z.boolean(),
    rulesVersion: z.number(),
    exportedAt: z.iso.datetime(),
  }),
);

/** The folder of an export. A file appears there whole or not at all. */
export class ExportFolder {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Creates the folder, and removes what an interrupted export left behind. */
  async open(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    for (const name of await readdir(this.folder))
      if (name.startsWith('.') && name.endsWith(PARTIAL)) await rm(join(this.folder, name), { force: true });
  }

  /** The days that are stored, by name. @throws Error when the file with their coverage is not readable */
  async coverage(): Promise<Map<string, DayCoverage>> {
    const present = new Set(await readdir(this.folder));
    if (!present.has(COVERAGE_FILE)) return new Map();
    const path = join(this.folder, COVERAGE_FILE);
    const days = readCoverage(await readFile(path, 'utf8'));
    if (days === undefined)
      throw new Error(`${path} is not the coverage of an export. Move it away, or choose another folder with --out.`);
    return new Map(days.filter(({ day }) => present.has(fileOf(day))).map((day) => [day.day, day]));
  }

  /** Stores the calls of a day, then the coverage of all days. */
  async write({ day }: DayCoverage, calls: readonly ExportedCall[], all: Iterable<DayCoverage>): Promise<void> {
    const bytes = parquetWriteBuffer({ columnData: columnsOf(calls), schema: SCHEMA });
    await this.store(fileOf(day), new Uint8Array(bytes));
    const days = [...all].sort((one, other) => (one.day < other.day ? -1 : 1));
    await this.store(COVERAGE_FILE, Buffer.from(`${JSON.stringify(days, null, 2)}\n`));
  }

  /** Writes under a name that no reader looks for, to the disk, and renames. */
  private async store(name: string, bytes: Uint8Array): Promise<void> {
    const partial = join(this.folder, `.${name}.${process.pid}${PARTIAL}`);
    const file = await open(partial, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, join(this.folder, name));
  }
}

const fileOf = (day: string): string => `calls-${day}.parquet`;

function readCoverage(text: string): DayCoverage[] | undefined {
  try {
    return storedCoverage.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
