import { readXml } from './xmlPart.ts';
import { type ZipParts } from './zipParts.ts';

export type Relation = { readonly type: string; readonly target: string; readonly isOutside: boolean };

/** The relations of a part, by id; their targets as paths in the zip. `''` is the package itself. */
export function relationsOf(zip: ZipParts, part: string): ReadonlyMap<string, Relation> {
  const cut = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, cut);
  const found = new Map<string, Relation>();
  const bytes = zip.bytes(`${folder}_rels/${part.slice(cut)}.rels`);
  if (bytes === null) return found;
  readXml(bytes, {
    open: (name, { Id, Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || Id === undefined) return;
      found.set(Id, {
        // Transitional and strict names differ in front of the last word only.
        type: Type.slice(Type.lastIndexOf('/') + 1),
        target: TargetMode === 'External' ? Target : resolved(folder, Target),
        isOutside: TargetMode === 'External',
      });
    },
  });
  return found;
}

function resolved(folder: string, target: string): string {
  const plain = safeDecode(target.replaceAll('\\', '/'));
  const steps = plain.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of plain.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function safeDecode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** The part that a relation of this type leads to; else the usual one where it is there. */
export function partOf(
  zip: ZipParts,
  relations: ReadonlyMap<string, Relation>,
  type: string,
  usual: string,
): string | null {
  for (const relation of relations.values()) {
    if (relation.type === type && !relation.isOutside && zip.has(relation.target)) return relation.target;
  }
  return zip.has(usual) ? usual : null;
}
