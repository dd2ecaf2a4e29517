import { type LayerState, type LeftOut, type LeftOutReason } from '../../core/cad/cadDrawing.ts';
import { problem } from '../../core/problem.ts';
import { type DxfProblem } from './dxfProblem.ts';
import { type DxfEntity } from './entity.ts';
import { decodeEscapes } from './escapes.ts';
import { type DxfBlock } from './expandBlocks.ts';
import { figure, flags, valueOf } from './fields.ts';
import { type MlineStyle, mlineStyle } from './mline.ts';
import { kindRead, readEntity } from './readEntity.ts';
import { type DxfRecord, type Portion } from './records.ts';

/** Kinds that belong to the entity before them. */
const FOLLOWERS: Readonly<Record<string, string>> = { VERTEX: 'POLYLINE', ATTRIB: 'INSERT', SEQEND: '' };
/** Why a kind that `readEntity` does not read is left out. */
const NO_USE = new Set(
  'DIMENSION ARC_DIMENSION LARGE_RADIAL_DIMENSION LEADER MULTILEADER MLEADER TOLERANCE VIEWPORT IMAGE WIPEOUT OLE2FRAME OLEFRAME PDFUNDERLAY DWFUNDERLAY DGNUNDERLAY XLINE RAY ACAD_TABLE LIGHT SUN SHAPE SEQEND CAMERA SECTIONOBJECT GEOPOSITIONMARKER RTEXT ARCALIGNEDTEXT'.split(
    ' ',
  ),
);
const SOLID_KINDS = new Set(
  '3DFACE 3DSOLID 3DLINE BODY REGION MESH SURFACE EXTRUDEDSURFACE LOFTEDSURFACE REVOLVEDSURFACE SWEPTSURFACE PLANESURFACE NURBSURFACE HELIX'.split(
    ' ',
  ),
);
/** Objects of programs that AutoCAD does not have by itself: only what is drawn in their place is seen there. */
const PROXIES = new Set(['ACAD_PROXY_ENTITY', 'ACAD_PROXY_OBJECT', 'ZOMBIE_ENTITY', 'ACDBPOINTCLOUDEX']);

/** Tables of a drawing and what their entries are called. */
const TABLES = new Set('APPID BLOCK_RECORD DIMSTYLE LAYER LTYPE STYLE UCS VIEW VPORT VX'.split(' '));

type Fault = DxfProblem | null;

/** What has been read so far; each portion is taken when it comes and forgotten afterwards. */
export class Gathered {
  readonly entities: DxfEntity[] = [];
  readonly blocks = new Map<string, DxfBlock>();
  readonly layers = new Map<string, LayerState>();
  readonly #mlineStyles = new Map<string, MlineStyle>();
  readonly #leftOut = new Map<string, LeftOut>();
  /** What waits for styles, which stand at the end of a file; with the list that takes them. */
  readonly #waiting: { readonly head: DxfRecord; readonly into: DxfEntity[]; readonly inBlock: boolean }[] =
    [];
  unitCode: number | null = null;
  count = 0;
  #fills = 0;
  #table: string | null = null;
  #block: { readonly into: DxfEntity[]; readonly line: number; readonly paper: boolean } | null = null;
  #open: { readonly head: DxfRecord; readonly followers: DxfRecord[] } | null = null;
  #section = '';

  readonly leaveOut = (reason: LeftOutReason, kind: string, count = 1): void => {
    const key = `${reason} ${kind}`;
    const before = this.#leftOut.get(key)?.count ?? 0;
    this.#leftOut.set(key, { reason, kind, count: before + count });
  };

  leftOut(): readonly LeftOut[] {
    return [...this.#leftOut.values()].sort((p, q) => q.count - p.count);
  }

  take({ section, records }: Portion): Fault {
    if (section !== this.#section) {
      const fault = this.#endSection(false);
      if (fault !== null) return fault;
      this.#section = section;
    }
    for (const record of records) {
      const fault = this.#takeRecord(record);
      if (fault !== null) return fault;
    }
    return null;
  }

  /** The file is at its end: what waits for something later is done now. */
  finish(truncated: boolean): Fault {
    const fault = this.#endSection(truncated);
    if (fault !== null) return fault;
    if (truncated) this.leaveOut('truncated', 'EOF');
    for (const { head, into, inBlock } of this.#waiting) {
      const misplaced = this.#read(head, [], into, inBlock);
      if (misplaced !== null) return misplaced;
    }
    this.#waiting.length = 0;
    return null;
  }

  #endSection(truncated: boolean): Fault {
    const fault = this.#close();
    if (fault !== null) return fault;
    const open = this.#block;
    this.#block = null;
    this.#table = null;
    return open === null || truncated ? null : problem('dxf-block-open', { line: open.line });
  }

  #takeRecord(record: DxfRecord): Fault {
    switch (this.#section) {
      case 'HEADER':
        if (record.kind === '$INSUNITS') {
          const code = figure(record, 70, NaN);
          if (Number.isInteger(code)) this.unitCode = code;
        }
        return null;
      case 'TABLES':
        return this.#takeEntry(record);
      case 'BLOCKS':
        return this.#takeOfBlock(record);
      case 'ENTITIES':
        return this.#takeEntity(record, this.entities, false);
      case 'OBJECTS': {
        const { names, style } = mlineStyle(record);
        for (const name of names) this.#mlineStyles.set(name, style);
        return null;
      }
      default:
        this.leaveOut('unknown-kind', record.kind);
        return null;
    }
  }

  #takeEntry(record: DxfRecord): Fault {
    const { kind, line } = record;
    if (kind === 'TABLE') {
      const name = valueOf(record, 2)?.toUpperCase();
      if (name === undefined || name === '') return problem('dxf-misplaced', { line, group: 0, value: kind });
      if (this.#table !== null) return problem('dxf-misplaced', { line, group: 0, value: kind });
      this.#table = name;
      return null;
    }
    if (this.#table === null) return problem('dxf-misplaced', { line, group: 0, value: kind.slice(0, 40) });
    if (kind === 'ENDTAB') {
      this.#table = null;
      return null;
    }
    if (TABLES.has(this.#table) && kind !== this.#table)
      return problem('dxf-misplaced', { line, group: 0, value: kind.slice(0, 40) });
    if (kind === 'LAYER') {
      const name = decodeEscapes(valueOf(record, 2) ?? '');
      if (name === '') return problem('dxf-misplaced', { line, group: 2, value: kind });
      this.layers.set(name, stateOf(record));
    }
    return null;
  }

  #takeOfBlock(record: DxfRecord): Fault {
    const { kind, line } = record;
    if (kind === 'BLOCK') {
      if (this.#block !== null) return problem('dxf-block-open', { line: this.#block.line });
      const name = decodeEscapes(valueOf(record, 2) ?? '').toUpperCase();
      if (name === '') return problem('dxf-misplaced', { line, group: 2, value: kind });
      const known = this.blocks.get(name);
      const block = known ?? blockOf(record);
      this.blocks.set(name, block);
      this.#block = { into: block.entities, line, paper: name.startsWith('*PAPER_SPACE') };
      return null;
    }
    if (this.#block === null) return problem('dxf-misplaced', { line, group: 0, value: kind.slice(0, 40) });
    if (kind === 'ENDBLK') {
      const fault = this.#close();
      this.#block = null;
      return fault;
    }
    if (this.#block.paper) {
      this.count += 1;
      if (FOLLOWERS[kind] === undefined && kind !== 'VIEWPORT') this.leaveOut('paper-space', kind);
      return null;
    }
    return this.#takeEntity(record, this.#block.into, true);
  }

  #takeEntity(record: DxfRecord, into: DxfEntity[], inBlock: boolean): Fault {
    const { kind } = record;
    this.count += 1;
    const leader = FOLLOWERS[kind];
    if (leader !== undefined) {
      const open = this.#open;
      if (kind === 'SEQEND') return this.#close();
      if (open?.head.kind === leader) open.followers.push(record);
      else this.leaveOut('broken', `${kind} outside ${leader}`);
      return null;
    }
    const fault = this.#close();
    if (fault !== null) return fault;
    const read = kindRead(kind);
    if (read === undefined) {
      this.leaveOut(reasonFor(kind), kind);
      return null;
    }
    if (read.waits === 'followers') this.#open = { head: record, followers: [] };
    else if (read.waits === 'styles') this.#waiting.push({ head: record, into, inBlock });
    else return this.#read(record, [], into, inBlock);
    return null;
  }

  /** Ends the entity that others may follow. */
  #close(): Fault {
    const open = this.#open;
    if (open === null) return null;
    this.#open = null;
    return this.#read(open.head, open.followers, this.#block?.into ?? this.entities, this.#block !== null);
  }

  #read(head: DxfRecord, followers: readonly DxfRecord[], into: DxfEntity[], inBlock: boolean): Fault {
    const read = readEntity({ head, followers }, { mlineStyles: this.#mlineStyles, inBlock });
    switch (read.is) {
      case 'misplaced':
        return problem('dxf-misplaced', { line: head.line, group: read.group, value: head.kind });
      case 'leftOut':
        this.leaveOut(read.reason, head.kind);
        return null;
      case 'drawn': {
        let most = -1;
        for (const entity of read.entities) {
          if (entity.is !== 'line' || entity.fill === null) {
            into.push(entity);
            continue;
          }
          most = Math.max(most, entity.fill);
          into.push({ ...entity, fill: entity.fill + this.#fills });
        }
        this.#fills += most + 1;
        return null;
      }
    }
  }
}

function blockOf(record: DxfRecord): DxfBlock {
  const path = decodeEscapes(valueOf(record, 1) ?? '');
  const isExternal = (flags(record, 70) & (4 | 8)) !== 0;
  return {
    x: figure(record, 10, 0) || 0,
    y: figure(record, 20, 0) || 0,
    entities: [],
    external: isExternal ? fileNameIn(path) || decodeEscapes(valueOf(record, 2) ?? '') : null,
  };
}

function fileNameIn(path: string): string {
  return path.split(/[\\/]/).at(-1)?.trim() ?? '';
}

/** Off = a negative colour; flag 1 = frozen; flag 2 = frozen in views to come. */
function stateOf(record: DxfRecord): LayerState {
  if ((flags(record, 70) & 1) !== 0) return 'frozen';
  if (figure(record, 62, 7) < 0) return 'off';
  return (flags(record, 70) & 2) !== 0 ? 'frozen-in-new-views' : 'on';
}

function reasonFor(kind: string): LeftOutReason {
  if (kind.startsWith('TCH_') || kind.startsWith('TDB')) return 'tangent';
  if (PROXIES.has(kind) || kind.startsWith('AEC') || kind.startsWith('ACAD_PROXY')) return 'proxy';
  if (NO_USE.has(kind)) return 'no-use';
  return SOLID_KINDS.has(kind) ? 'third-dimension' : 'unknown-kind';
}
