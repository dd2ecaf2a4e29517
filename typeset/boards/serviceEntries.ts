import { type Service } from '../../core/project/service.ts';
import { type ServiceField, type ServiceWording } from '../../core/signs/boardTemplate.ts';
import { type TableEntry } from './table.ts';

/** What a field of a matter shows; an empty one shows the template's word for it, so that nobody overlooks it. */
export function serviceEntry(
  service: Service,
  field: ServiceField,
  number: number,
  wording: ServiceWording,
): TableEntry {
  switch (field) {
    case 'number':
      return text(String(number));
    case 'name':
      return text(service.name.zh);
    case 'nameMn':
      return mongolian(service.name.mn?.text);
    case 'kind':
      return text(wording.kinds[service.kind]);
    case 'basis':
      return text(basisText(service, wording));
    case 'conditions':
      return text(service.conditions ?? wording.blank);
    case 'conditionsMn':
      return mongolian(service.mn?.conditions?.text);
    case 'materials':
      return listed(service.materials, wording);
    case 'materialsMn':
      return mongolian(service.mn?.materials?.text);
    case 'steps':
      return listed(service.steps, wording);
    case 'stepsMn':
      return mongolian(service.mn?.steps?.text);
    case 'timeLimit':
      return text(service.timeLimit ?? wording.blank);
    case 'fee':
      return text(service.fee ?? wording.blank);
    case 'person':
      return persons(service, wording);
    case 'phone':
      return text(service.phone ?? wording.blank);
    case 'supervisionPhone':
      return text(service.supervisionPhone ?? wording.blank);
    case 'link':
      return service.link === undefined ? { kind: 'none' } : { kind: 'qr', text: service.link };
  }
}

function basisText(service: Service, wording: ServiceWording): string {
  const { basis } = service;
  switch (basis?.of) {
    case undefined:
      return wording.blank;
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
function persons(service: Service, wording: ServiceWording): TableEntry {
  const named = [service.person, service.deputy].filter((name) => name !== undefined);
  return { kind: 'text', lines: named.length === 0 ? [wording.blank] : named };
}

function listed(items: readonly string[], wording: ServiceWording): TableEntry {
  if (items.length === 0) return text(wording.blank);
  if (items.length === 1) return { kind: 'text', lines: items };
  return { kind: 'text', lines: items.map((item, index) => `${index + 1}. ${item}`) };
}

function text(line: string): TableEntry {
  return { kind: 'text', lines: [line] };
}

function mongolian(words: string | undefined): TableEntry {
  return words === undefined ? { kind: 'none' } : { kind: 'mongolian', text: words };
}
