import { type SignFormat } from '../../core/signs/fileFormats.ts';
import { type Drawing } from '../../core/drawing/drawing.ts';
import { type Problem } from '../../core/problem.ts';
import { type Day } from '../../core/project/people.ts';
import { type Project } from '../../core/project/project.ts';
import { type Waiver } from '../../core/project/waiver.ts';
import { type ExportedSign } from './exportSigns.ts';
import { type Making } from './making.ts';
import { type SignPlace } from '../../core/signs/thinOnSign.ts';
import { orderedSize } from './orderedSize.ts';
import { waiverOf } from './waiving.ts';
import { type DraftReason } from '../../core/signs/draftReasons.ts';

/** `manifest.json` of a package: what a sign maker, or another program, can rely on (docs/spec/export.md). */
export type Manifest = {
  readonly format: 'paijiang-manifest';
  /** 2: with `whole` and `parts`. */
  readonly version: 2;
  /** The whole package for a shop (docs/spec/package.md), whose names have folders; else the files of chosen signs. */
  readonly whole: boolean;
  readonly program: string;
  readonly project: { readonly id: string; readonly village: string };
  readonly day: Day;
  readonly languageProfile: { readonly id: string; readonly confirmed: Project['language']['confirmed'] };
  readonly production: boolean;
  readonly files: readonly ManifestFile[];
  /** The order sheet; null = it was not asked for, or is among the blocked. */
  readonly list: ManifestPaper | null;
  /** Job sheets and proof sheets, as far as they were asked for. */
  readonly papers: readonly ManifestPaper[];
  /** The other documents of a whole package. */
  readonly parts: readonly Pick<ManifestFile, 'name' | 'bytes' | 'sha256'>[];
  readonly blocked: readonly ManifestBlocked[];
  readonly notes: readonly ManifestNote[];
  /** Places that are too fine for the sign's process (docs/spec/makeable.md), the narrowest of a sign first. */
  readonly thin: readonly ManifestThin[];
};

export type ManifestPaper = Pick<ManifestFile, 'name' | 'bytes' | 'sha256'> & {
  readonly paper: 'order' | 'jobs' | 'proofs';
  /** The sign that a job sheet is of. */
  readonly sign: string | null;
};

type ManifestFile = {
  readonly name: string;
  readonly format: SignFormat;
  /** Kind of the sign's template. */
  readonly kind: string;
  readonly sign: string;
  readonly label: string;
  /** Trim, mm. */
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
  readonly copies: number;
  /** There and true: a picture to be approved, by which nothing is made or hung. */
  readonly forApproval?: true;
  readonly material: string | null;
  /** Id of its process in templates/processes.json; null where it was not measured. */
  readonly making: string | null;
  readonly drafts: readonly DraftReason[];
  readonly fonts: readonly { readonly family: string; readonly style: string; readonly sha256: string }[];
  readonly bytes: number;
  readonly sha256: string;
};

type Worded = Problem & { readonly sentence: string };
type ManifestBlocked = {
  /** Null for the papers and other documents. */
  readonly sign: string | null;
  readonly label: string;
  readonly kind: string;
  readonly problems: readonly Worded[];
};
/** One place, mm from the upper left corner of the trim. */
type ManifestThin = {
  readonly sign: string;
  readonly label: string;
  readonly kind: SignPlace['kind'];
  readonly letters: string;
  readonly width: number;
  readonly length: number;
  readonly least: number;
  readonly x: number;
  readonly y: number;
  /** Em size of the letter; null where there is none. */
  readonly size: number | null;
  /** Whether cutter files fill or weld it. */
  readonly mended: boolean;
};
export type ManifestNote = {
  /** Null of what is of no one sign. */
  readonly sign: string | null;
  readonly label: string;
  readonly note: Worded;
  /** Who lets it stand (docs/spec/preflight.md); absent where nobody said so. */
  readonly waived?: Pick<Waiver, 'by' | 'on' | 'reason'>;
};

export type ManifestParts = Pick<Manifest, 'files' | 'blocked' | 'notes' | 'thin'>;

export type Wording = (found: Problem) => string;

/** The rows that one sign adds. */
export function manifestParts(
  exported: ExportedSign,
  sha256: (bytes: Uint8Array) => string,
  word: Wording,
  waivers: Pick<Project, 'waivers'> = {},
): ManifestParts {
  const { prepared, making, told, files, problems } = exported;
  const { sign, label, kind } = prepared;
  const worded = (found: Problem): Worded => ({ ...found, sentence: word(found) });
  const drawing = prepared.state === 'ready' ? prepared.drawing : null;
  return {
    files: files.map((file) => ({
      name: file.name,
      format: file.format,
      kind,
      sign: sign.id,
      label,
      ...(drawing === null ? sign.size : orderedSize(drawing)),
      bleed: drawing?.bleed ?? 0,
      copies: sign.copies,
      ...(prepared.forApproval === true ? { forApproval: true } : {}),
      material: told.material?.value ?? null,
      making: making?.process.id ?? null,
      drafts: prepared.drafts,
      fonts: fontFiles(drawing),
      bytes: file.bytes.length,
      sha256: sha256(file.bytes),
    })),
    blocked: problems.length === 0 ? [] : [{ sign: sign.id, label, kind, problems: problems.map(worded) }],
    notes:
      prepared.state === 'ready'
        ? prepared.notes.map((note) => ({
            ...{ sign: sign.id, label, note: worded(note) },
            ...waivedBy(waiverOf(waivers, sign.id, note)),
          }))
        : [],
    thin: making === null ? [] : thinRows(making, { sign: sign.id, label }),
  };
}

/** What is of no one sign. */
export function manifestProject(notes: readonly Problem[], word: Wording, project: Project): ManifestParts {
  return {
    ...{ files: [], blocked: [], thin: [] },
    notes: notes.map((note) => ({
      ...{ sign: null, label: '', note: { ...note, sentence: word(note) } },
      ...waivedBy(waiverOf(project, null, note)),
    })),
  };
}

function waivedBy(waiver: Waiver | null): Pick<ManifestNote, 'waived'> {
  return waiver === null ? {} : { waived: { by: waiver.by, on: waiver.on, reason: waiver.reason } };
}

/** Each once: a strengthened face is a face of the drawing, but no file of its own. */
function fontFiles(drawing: Drawing | null): ManifestFile['fonts'] {
  const files = Object.values(drawing?.fonts ?? {}).map(
    ({ family, style, sha256 }) => [`${sha256} ${family} ${style}`, { family, style, sha256 }] as const,
  );
  return [...new Map(files).values()];
}

function thinRows({ places, mending }: Making, head: Pick<ManifestThin, 'sign' | 'label'>) {
  const mended = new Set([...mending.fills, ...mending.welds]);
  return places.map((place): ManifestThin => {
    const { kind, letters, width, length, least, at, size } = place;
    return {
      ...{ ...head, kind, letters, least, mended: mended.has(place) },
      ...{ width: thousandth(width), length: thousandth(length), x: thousandth(at.x), y: thousandth(at.y) },
      size: size === null ? null : thousandth(size),
    };
  });
}

function thousandth(length: number): number {
  return Math.round(length * 1000) / 1000;
}
