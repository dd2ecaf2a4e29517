import { fromBase64 } from '../../../app/bridge/base64.ts';
import { TRANSLATION_WORDS } from '../../../app/words/translations.ts';
import { say, type UiLanguage } from '../../../app/words/words.ts';
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
  save(table.title, made.value.bytes);
}

/** The register of translations, for the language office or as townships share it. */
export async function saveTranslations(
  workbench: Workbench,
  { shared, language }: { readonly shared: boolean; readonly language: UiLanguage },
): Promise<void> {
  const { project } = workbench;
  const made = await workbench.host.ask('translations', { project, language, shared });
  if (!made.ok) {
    workbench.hostRefused(made.problem);
    return;
  }
  const village = project.register.village.zh;
  save(say(TRANSLATION_WORDS, language, shared ? 'shared-file' : 'file', { village }), made.value.bytes);
}

function save(name: string, bytes: string): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  download(`${name}.xlsx`, new Blob([fromBase64(bytes)], { type }));
}
