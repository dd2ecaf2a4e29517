import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';

/** The object under a key, its reference followed; undefined where there is none. */
export function entry(dict: PDFDict, key: string): PDFObject | undefined {
  return dict.lookup(PDFName.of(key));
}

/** A name under a key, without its slash. */
export function nameIn(dict: PDFDict, key: string): string | null {
  const found = entry(dict, key);
  return found instanceof PDFName ? found.decodeText() : null;
}

export function dictIn(dict: PDFDict | null, key: string): PDFDict | null {
  const found = dict === null ? undefined : entry(dict, key);
  return found instanceof PDFDict ? found : null;
}

export function numberIn(dict: PDFDict, key: string): number | null {
  const found = entry(dict, key);
  return found instanceof PDFNumber ? found.asNumber() : null;
}

/** The numbers of an array; null where it is none or holds something else. */
export function numbersOf(found: PDFObject | undefined): readonly number[] | null {
  if (!(found instanceof PDFArray)) return null;
  const numbers: number[] = [];
  for (let index = 0; index < found.size(); index += 1) {
    const each = found.lookup(index);
    if (!(each instanceof PDFNumber)) return null;
    numbers.push(each.asNumber());
  }
  return numbers;
}
