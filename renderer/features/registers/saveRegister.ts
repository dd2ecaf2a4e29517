import { fromBase64 } from '../../../app/bridge/base64.ts';
import { type Workbench } from '../../kit/session/workbench.ts';

type TextTable = {
  readonly title: string;
  readonly lines: readonly string[];
  /** Widths in mm. */
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
};

/** A table of texts goes out as a workbook, through the browser's own downloads. */
export async function saveWorkbook(workbench: Workbench, table: TextTable): Promise<void> {
  const made = await workbench.host.ask('textWorkbook', {
    title: table.title.slice(0, 120),
    lines: [...table.lines],
    columns: [...table.columns],
    rows: table.rows.map((row) => [...row]),
  });
  if (!made.ok) {
    workbench.hostRefused(made.problem);
    return;
  }
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([fromBase64(made.value.bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${table.title}.xlsx`;
  link.click();
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
