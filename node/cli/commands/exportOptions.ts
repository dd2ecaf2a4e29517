import { SIGN_FORMATS, type SignFormat } from '../../../core/signs/fileFormats.ts';
import { SHOP_PAPERS, type ShopPaper } from '../../../app/shop/shopPapers.ts';
import { EXPORT_COMMAND } from '../../../app/words/commands/export.ts';
import { type Words } from '../../../app/words/words.ts';
import { day as dayOf } from '../../../core/project/people.ts';
import { DXF_VERSIONS, type DxfVersion } from '../../../output/dxf/cutterDxf.ts';
import { type Host } from '../host.ts';
import { flags, lists, texts, type Options } from '../options.ts';
import { refuse } from '../tell.ts';
import { EXPORT_KINDS } from './exportKinds.ts';

/** What every command takes that makes files of signs. */
export const SIGN_FILES_TABLE = {
  ...texts('out', 'formats', 'only', 'day', 'pdfx', 'dpi', 'dxf', 'cut-name', 'drill-name'),
  ...lists('font'),
  ...flags('production', 'json', 'stack'),
};
const EXPORT_TABLE = { ...SIGN_FILES_TABLE, ...texts('marks', 'papers'), ...flags('no-list') };
export const EXPORT_TAKES = {
  options: EXPORT_TABLE,
  operands: ['FILE'],
  moreOperands: true,
  needed: ['out'],
} as const;

export type SignFilesOptions = {
  readonly out: string;
  readonly formats: readonly SignFormat[];
  /** Kinds of template; null = all. */
  readonly only: readonly string[] | null;
  readonly production: boolean;
  readonly day: string | null;
  readonly pdfx: 'x4' | 'x1a';
  readonly dpi: number;
  readonly dxf: DxfVersion;
  readonly cutName: string | undefined;
  readonly drillName: string | undefined;
  readonly fonts: readonly string[];
  readonly json: boolean;
  /** The stack of each mistake of our own on stderr. */
  readonly stack: boolean;
};

export type ExportOptions = SignFilesOptions & {
  /** One or more project files; several go to a folder each, named after the village. */
  readonly files: readonly string[];
  readonly marks: 'crop' | 'none';
  /** Papers for the shop beside the files. */
  readonly papers: readonly ShopPaper[];
};

/** Reads values of options that are words of a list; another is refused with the list. */
export function valueReader(host: Host, words: Words<'option-value'>) {
  const wrongValue = (name: string, value: string, allowed: string): never =>
    refuse(host, words, 'option-value', { name: `--${name}`, value, allowed });
  const listed = <const Name extends string>(option: string, text: string, allowed: readonly Name[]) => {
    const parts = text.split(',').map((part) => {
      return allowed.find((known) => known === part.trim()) ?? wrongValue(option, part, allowed.join(' '));
    });
    return [...new Set(parts)];
  };
  return { wrongValue, listed };
}

/** What the arguments of `export` say; refused where one is wrong. */
export function exportOptions(
  { values, operands }: Options<typeof EXPORT_TABLE, 'out'>,
  host: Host,
): ExportOptions {
  const { listed } = valueReader(host, EXPORT_COMMAND);
  return {
    ...signFilesOptions(values, host),
    files: operands,
    marks: listed('marks', values.marks ?? 'crop', ['crop', 'none'])[0] ?? 'crop',
    papers: values['no-list'] === true ? [] : listed('papers', values.papers ?? 'order', SHOP_PAPERS),
  };
}

/** What the arguments say that every command of sign files takes; refused where one is wrong. */
export function signFilesOptions(
  values: Options<typeof SIGN_FILES_TABLE, 'out'>['values'],
  host: Host,
): SignFilesOptions {
  const { wrongValue, listed } = valueReader(host, EXPORT_COMMAND);
  const dpi = Number(values.dpi ?? '50');
  const found = {
    formats: listed('formats', values.formats ?? 'pdf', SIGN_FORMATS),
    only: values.only === undefined ? null : listed('only', values.only, EXPORT_KINDS),
    dxf: listed('dxf', values.dxf ?? 'r12', DXF_VERSIONS)[0] ?? 'r12',
    pdfx: listed('pdfx', values.pdfx ?? 'x4', ['x4', 'x1a'])[0] ?? 'x4',
  };
  if (!Number.isInteger(dpi) || dpi < 10 || dpi > 600) wrongValue('dpi', values.dpi ?? '', '10–600');
  if (values.day !== undefined && !dayOf.safeParse(values.day).success)
    wrongValue('day', values.day, 'YYYY-MM-DD');
  for (const name of ['cut-name', 'drill-name'] as const) {
    const value = values[name];
    if (value !== undefined && !/^[A-Za-z][A-Za-z0-9 _-]{0,40}$/.test(value))
      wrongValue(name, value, 'A–Z a–z 0–9 _ -');
  }
  return {
    ...found,
    out: values.out,
    production: values.production ?? false,
    day: values.day ?? null,
    dpi,
    cutName: values['cut-name'],
    drillName: values['drill-name'],
    fonts: values.font ?? [],
    json: values.json ?? false,
    stack: values.stack ?? false,
  };
}
