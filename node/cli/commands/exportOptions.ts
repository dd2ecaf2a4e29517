import { SIGN_FORMATS, type SignFormat } from '../../../app/signs/exportSigns.ts';
import { problem, type Problem } from '../../../core/problem.ts';
import { day as dayOf } from '../../../core/project/people.ts';
import { failure, success, type Result } from '../../../core/result.ts';
import { type OptionProblem, type OptionTable, readOptions } from '../options.ts';

const EXPORT_TABLE = {
  out: { type: 'string' },
  formats: { type: 'string' },
  only: { type: 'string' },
  production: { type: 'boolean' },
  day: { type: 'string' },
  pdfx: { type: 'string' },
  marks: { type: 'string' },
  dpi: { type: 'string' },
  'cut-name': { type: 'string' },
  'drill-name': { type: 'string' },
  font: { type: 'string', multiple: true },
  'no-list': { type: 'boolean' },
  json: { type: 'boolean' },
  stack: { type: 'boolean' },
} as const satisfies OptionTable;

export type ExportOptions = {
  /** One or more project files; several go to a folder each, named after the village. */
  readonly files: readonly string[];
  readonly out: string;
  readonly formats: readonly SignFormat[];
  /** Kinds of template; null = all. */
  readonly only: readonly string[] | null;
  readonly production: boolean;
  readonly day: string | null;
  readonly pdfx: 'x4' | 'x1a';
  readonly marks: 'crop' | 'none';
  readonly dpi: number;
  readonly cutName: string;
  readonly drillName: string;
  readonly fonts: readonly string[];
  /** 制作清单.pdf beside the files. */
  readonly list: boolean;
  readonly json: boolean;
  /** The stack of each mistake of our own on stderr. */
  readonly stack: boolean;
};

export type ExportOptionProblem = OptionProblem | Problem<'option-value'>;

/** Reads the arguments of `export`. `kinds` are those that `--only` takes. */
export function readExportOptions(
  args: readonly string[],
  kinds: readonly string[],
): Result<ExportOptions, ExportOptionProblem> {
  const read = readOptions(args, EXPORT_TABLE, { operands: ['FILE'], moreOperands: true });
  if (!read.ok) return read;
  const { values, operands } = read.value;
  const out = values.out;
  if (out === undefined) return failure(problem('missing-operand', { operand: '--out' }));
  const formats = listed('formats', values.formats ?? 'pdf', SIGN_FORMATS);
  if (!formats.ok) return formats;
  const only = values.only === undefined ? success(null) : listed('only', values.only, kinds);
  if (!only.ok) return only;
  const pdfx = listed('pdfx', values.pdfx ?? 'x4', ['x4', 'x1a'] as const);
  if (!pdfx.ok) return pdfx;
  const marks = listed('marks', values.marks ?? 'crop', ['crop', 'none'] as const);
  if (!marks.ok) return marks;
  const dpi = Number(values.dpi ?? '50');
  if (!Number.isInteger(dpi) || dpi < 10 || dpi > 600) return wrongValue('dpi', values.dpi ?? '', '10–600');
  if (values.day !== undefined && !dayOf.safeParse(values.day).success) {
    return wrongValue('day', values.day, 'YYYY-MM-DD');
  }
  for (const name of ['cut-name', 'drill-name'] as const) {
    const value = values[name];
    if (value !== undefined && !/^[A-Za-z][A-Za-z0-9 _-]{0,40}$/.test(value)) {
      return wrongValue(name, value, 'A–Z a–z 0–9 _ -');
    }
  }
  return success({
    files: operands,
    out,
    formats: formats.value,
    only: only.value,
    production: values.production ?? false,
    day: values.day ?? null,
    pdfx: pdfx.value[0] ?? 'x4',
    marks: marks.value[0] ?? 'crop',
    dpi,
    cutName: values['cut-name'] ?? 'CutContour',
    drillName: values['drill-name'] ?? 'Drill',
    fonts: values.font ?? [],
    list: values['no-list'] !== true,
    json: values.json ?? false,
    stack: values.stack ?? false,
  });
}

function listed<const Name extends string>(
  option: string,
  text: string,
  allowed: readonly Name[],
): Result<readonly Name[], ExportOptionProblem> {
  const names: Name[] = [];
  for (const part of text.split(',')) {
    const name = allowed.find((known) => known === part.trim());
    if (name === undefined) return wrongValue(option, part, allowed.join(' '));
    if (!names.includes(name)) names.push(name);
  }
  return success(names);
}

function wrongValue(name: string, value: string, allowed: string): Result<never, ExportOptionProblem> {
  return failure(problem('option-value', { name: `--${name}`, value, allowed }));
}
