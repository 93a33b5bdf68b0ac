import type { ComponentProps } from 'react';
import { Charts } from './Charts.tsx';
import { DataTable } from './DataTable.tsx';

/** The charts, and below them their values as a table. */
export function ChartsWithTable(props: ComponentProps<typeof Charts>) {
  return (
    <>
      <Charts {...props} />
      <DataTable curves={props.curves} range={props.range ?? props.whole} />
    </>
  );
}
