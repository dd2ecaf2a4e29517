import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { refuse } from '../problem.ts';
import { dictIn, entry, nameIn } from './entries.ts';

/** Whether what belongs to a layer (an optional content group) is seen when the file is opened (ISO 32000-1, 8.11). */
export type LayerSeen = (group: PDFObject | undefined) => boolean;

/** The default configuration of the document's layers. */
export function layersOf(catalog: PDFDict): LayerSeen {
  const configuration = dictIn(dictIn(catalog, 'OCProperties'), 'D');
  const listed = (key: string): ReadonlySet<PDFObject> => {
    const list = configuration === null ? undefined : entry(configuration, key);
    return new Set(list instanceof PDFArray ? list.asArray() : []);
  };
  const off = listed('OFF');
  const on = listed('ON');
  const allOff = configuration !== null && nameIn(configuration, 'BaseState') === 'OFF';
  const seen = (group: PDFObject): boolean => (allOff ? on.has(group) : !off.has(group));
  return (group) => {
    if (group === undefined) return true;
    const found = group instanceof PDFRef ? catalog.context.lookup(group) : group;
    if (!(found instanceof PDFDict)) return refuse('artwork-damaged', { kind: 'PDF' });
    if (nameIn(found, 'Type') !== 'OCMD') return seen(group);
    const policy = nameIn(found, 'P') ?? 'AnyOn';
    // A visibility expression, or another policy than the usual one, is not worth guessing.
    if (entry(found, 'VE') !== undefined || policy !== 'AnyOn') refuse('artwork-element', { what: 'OCMD' });
    const only = found.get(PDFName.of('OCGs'));
    const list = entry(found, 'OCGs');
    const members = list instanceof PDFArray ? list.asArray() : only === undefined ? [] : [only];
    return members.length === 0 || members.some(seen);
  };
}
