import { type ServiceFields } from '../../core/policy/matters.ts';
import { type ServiceBasis, type ServiceKind } from '../../core/project/service.ts';

/** 直办, 代办, 协办, 公开告知, in the words of lists of offices; null = none of them. */
export function serviceKindOf(text: string): ServiceKind | null {
  if (/^(直接|直)办/u.test(text) || /^direct$/iu.test(text)) return 'direct';
  if (/^(帮办)?代办/u.test(text) || /^agency$/iu.test(text)) return 'agency';
  if (/^协(助|办)/u.test(text) || /^assist$/iu.test(text)) return 'assist';
  return /告知/u.test(text) || /^notice$/iu.test(text) ? 'notice' : null;
}

/**
 * A number in a catalogue (依法履职目录第15项, 协助8, duty 15), a field of delegated service whose document is not known yet
 * (empty), or a basis as somebody wrote it; the last two are what requirement DUTY-3 looks at. Null = blank.
 */
export function serviceBasisOf(written: string, { fields }: ServiceFields): ServiceBasis | null {
  const text = written.normalize('NFKC').replace(/\s/gu, '');
  if (text === '') return null;
  const numbered =
    /^(?:依法)?(履职|履行职责|协助)(?:工作)?(?:事项)?(?:指导)?(?:目录)?第?(\d{1,2})项?$/u.exec(text) ??
    /^(duty|assisted)(?:matter)?(?:no\.?)?(\d{1,2})$/iu.exec(text);
  if (numbered !== null) {
    const of = /^(?:协助|assisted)$/iu.test(numbered[1] ?? '') ? 'assisted' : 'duty';
    return { of, number: Number(numbered[2]) };
  }
  const field = fields.find(
    (each) => each.zh === text || each.key === text || each.en.toLowerCase() === written.trim().toLowerCase(),
  );
  return field === undefined
    ? { of: 'typed', text: written.trim() }
    : { of: 'delegated', field: field.key, document: '' };
}

/** Lines or parts between semicolons, without the numbers that the list gave them. */
export function partsOf(text: string): readonly string[] {
  return text
    .split(/[\n；;]/u)
    .map((item) => item.replace(/^\s*(?:\d{1,2}\s*[.．、)）]|[（(]\d{1,2}[)）]|[①-⑳])\s*/u, '').trim())
    .filter((item) => item !== '');
}
