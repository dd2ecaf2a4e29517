import { type NumberedMatter, type Service } from '../../core/project/service.ts';
import { type ServiceField, type ServiceWording } from '../../core/signs/boardTemplate.ts';
import { type LanguageProfile } from '../../core/signs/languageProfile.ts';
import { matterKey } from '../../core/signs/textsOnSign.ts';
import { type TableEntry } from './table.ts';

/** What a field of a matter shows; an empty one is left to be written in. */
function serviceEntry(
  { number, service }: NumberedMatter,
  field: ServiceField,
  wording: ServiceWording,
): TableEntry {
  switch (field) {
    case 'number':
      return text(String(number));
    case 'name':
      return text(nameOnFace(service, wording));
    case 'nameMn':
      return mongolian(service.name.mn?.text);
    case 'kind':
      return filled(service.kind === null ? undefined : wording.kinds[service.kind], wording);
    case 'basis':
      return filled(basisText(service, wording), wording);
    case 'conditions':
      return filled(service.conditions, wording);
    case 'conditionsMn':
      return mongolian(service.mn?.conditions?.text);
    case 'materials':
      return listed(said(service.materials, wording));
    case 'materialsMn':
      return mongolian(service.mn?.materials?.text);
    case 'steps':
      return listed(service.steps);
    case 'stepsMn':
      return mongolian(service.mn?.steps?.text);
    case 'timeLimit':
      return filled(service.timeLimit, wording);
    case 'fee':
      return filled(service.fee, wording);
    case 'place':
      // Offered, not asked: who has none leaves it empty.
      return service.place === undefined ? { kind: 'none' } : filled(service.place, wording);
    case 'person':
      return persons(service);
    case 'phone':
      return filled(service.phone, wording);
    case 'supervisionPhone':
      return filled(service.supervisionPhone, wording);
    case 'link':
      return service.link === undefined ? { kind: 'none' } : { kind: 'qr', text: service.link };
  }
}

/**
 * Fields of which somebody filled some in, each with what every matter shows; others have no place on the board, nor has
 * Mongolian where the profile is Chinese only.
 */
export function filledFields(
  matters: readonly NumberedMatter[],
  fields: readonly ServiceField[],
  { template, profile }: { readonly template: ServiceWording; readonly profile: LanguageProfile },
): readonly { readonly field: ServiceField; readonly entries: readonly TableEntry[] }[] {
  const unseen = new Set<TableEntry['kind']>(['blank', 'none']);
  if (profile.scripts === 'zh-only') unseen.add('mongolian');
  return fields.flatMap((field) => {
    const entries = matters.map((matter) => ofMatter(matter, field, serviceEntry(matter, field, template)));
    return entries.every(({ kind }) => unseen.has(kind)) ? [] : [{ field, entries }];
  });
}

/** Mongolian stands in a field of its own and is kept with the Chinese. */
function ofMatter({ service }: NumberedMatter, field: ServiceField, entry: TableEntry): TableEntry {
  if (field === 'number' || entry.kind === 'none' || entry.kind === 'qr') return entry;
  return { ...entry, source: matterKey(service, field.replace(/Mn$/u, '')) };
}

/** A matter's name without the words that keep a place in it: 社会保险类事项（具体事项待填）. */
export function nameOnFace({ name }: Service, wording: Pick<ServiceWording, 'blank'>): string {
  return said([name.zh], wording)[0] ?? name.zh;
}

/** What only keeps a place for what is to come is a blank; the findings and the draft's marks name it. */
function said(texts: readonly string[], { blank }: Pick<ServiceWording, 'blank'>): readonly string[] {
  const without = texts.map((each) =>
    each.replaceAll(/（[^（）]*）/gu, (remark) => (remark.includes(blank) ? '' : remark)),
  );
  return without.filter((each) => each.trim() !== '' && !each.includes(blank));
}

function basisText(service: Service, wording: ServiceWording): string | undefined {
  const { basis } = service;
  switch (basis?.of) {
    case undefined:
      return undefined;
    case 'duty':
    case 'assisted':
      return wording.basis[basis.of].replace('{number}', String(basis.number));
    case 'delegated':
      return wording.basis.delegated.replace('{document}', basis.document);
    case 'typed':
      return wording.basis.typed.replace('{text}', basis.text);
  }
}

/** 责任人 and, where there is one, the deputy who stands in (AB岗). */
function persons({ person, deputy }: Service): TableEntry {
  const names = [person, deputy].filter((name) => name !== undefined);
  const line = names.join('　');
  return names.length === 2 && line.length <= PAIR ? text(line) : listed(names, false);
}

/** Two names of so many characters with the space between them stand on one line. */
const PAIR = 7;

function listed(items: readonly string[], numbered = items.length > 1): TableEntry {
  if (items.length === 0) return { kind: 'blank' };
  return { kind: 'text', lines: items.map((item, index) => (numbered ? `${index + 1}. ${item}` : item)) };
}

function filled(line: string | undefined, wording: ServiceWording): TableEntry {
  const [own] = said([line ?? ''], wording);
  return own === undefined ? { kind: 'blank' } : text(own);
}

function text(line: string): TableEntry {
  return { kind: 'text', lines: [line] };
}

function mongolian(words: string | undefined): TableEntry {
  return words === undefined ? { kind: 'none' } : { kind: 'mongolian', text: words };
}

/** What stands beside the code of a link: the template's words, and where it leads, so that nobody scans blindly. */
export function scanWords(link: string, { headings }: Pick<ServiceWording, 'headings'>): readonly string[] {
  const host = /^https?:\/\/([^/?#:]{1,40})/u.exec(link)?.[1];
  return [headings.link, ...(host === undefined ? [] : [host])];
}
