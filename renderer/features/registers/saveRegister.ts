import { fromBase64 } from '../../../app/bridge/base64.ts';
import { type Workbench } from '../../kit/session/workbench.ts';
import { download } from '../../kit/session/saveInWindow.ts';

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
  download(`${table.title}.xlsx`, new Blob([fromBase64(made.value.bytes)], { type }));
}
