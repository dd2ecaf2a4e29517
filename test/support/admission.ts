import { type Admission, type Ruling } from '../../core/project/admission.ts';

export function agreed(on = '2026-03-01'): Ruling {
  return { outcome: 'agreed', signed: { by: '审核人', on } };
}

/** An admission in which nothing is open. */
export function soundAdmission(id: string, name: string): Admission {
  return {
    id,
    kind: 'matter',
    name,
    askedBy: '旗人力资源和社会保障局',
    basis: {
      level: 'banner',
      issuer: '',
      title: '关于下沉事项的通知',
      number: '旗政办发〔2026〕3号',
      dated: null,
    },
    duties: '代收材料',
    process: '受理、上报、回复',
    content: '城乡居民养老保险参保登记',
    reviews: { organisation: agreed(), civilAffairs: agreed(), agriculture: agreed() },
    approval: agreed('2026-04-01'),
    validUntil: null,
  };
}
