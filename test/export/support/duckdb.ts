import { isCi } from '../../support/is-ci.ts';

type DuckDb = typeof import('@duckdb/node-api');

/** DuckDB; undefined, with a loud note, where it has no binary for this machine. Where `CI` is set there has to be one. */
export async function loadDuckDb(): Promise<DuckDb | undefined> {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    // Without its package for the platform, as on an operating system that DuckDB does not support.
    if (
      isCi ||
      !(error instanceof Error && /Cannot find module|Unsupported platform|duckdb\.node/i.test(error.message))
    )
      throw error;
    process.stderr.write(
      `\n\nSKIPPED: docs/analysis.md is not tested, because DuckDB is not available here: ${error.message}\n\n`,
    );
    return undefined;
  }
}

/** A row of an answer: integers of 64 bits as numbers, dates and times as DuckDB prints them. */
export type Row = Readonly<Record<string, unknown>>;

/** A database in memory. */
export interface Database {
  ask(sql: string): Promise<readonly Row[]>;
  close(): void;
}

/** Opens an empty database. */
export async function openDatabase({ DuckDBInstance }: DuckDb): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  return {
    ask: async (sql) => {
      const reader = await connection.runAndReadAll(sql);
      const isWhole = new Map(
        reader
          .columnNames()
          .map((name, index) => [name, /^(U?BIGINT|HUGEINT)$/.test(reader.columnType(index).toString())]),
      );
      return reader
        .getRowObjectsJson()
        .map((row) =>
          Object.fromEntries(
            Object.entries(row).map(([name, value]) => [
              name,
              isWhole.get(name) === true && value !== null ? Number(value) : value,
            ]),
          ),
        );
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
