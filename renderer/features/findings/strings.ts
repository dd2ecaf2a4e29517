import { useContext } from 'react';
import { sayFinding, saySubject } from '../../../app/policy/sayFinding.ts';
import { defineWords } from '../../../app/words/words.ts';
import { type Finding } from '../../../core/policy/finding.ts';
import { useJudgement } from './judgement.tsx';
import { useProject } from '../../kit/session/context.ts';
import { LanguageContext } from '../../kit/strings/language.ts';

export const FINDINGS = defineWords({
  zh: {
    title: '检查结果',
    none: '没有未处理的检查结果',
    must: '必须改',
    warning: '一般要求',
    note: '提示',
    'count-must': '必须改 {count}',
    'count-warning': '一般要求 {count}',
    'count-note': '提示 {count}',
    plan: '平面图',
    'count-plan': '平面图 {count}',
    clause: '{document}{clause}',
    jump: '去改',
    justify: '写明理由…',
    accept: '记录责任人，先出草稿…',
    advice: '怎么办',
    quote: '原文',
    farming: '农区',
    pastoral: '牧区',
    community: '社区',
    building: '建筑面积',
    axis: '轴线面积',
    usable: '使用面积',
    'not-under': '不低于 {least} ㎡',
    short: '还差 {margin} ㎡',
    over: '超出 {margin} ㎡',
    passes: '达标',
    fails: '不达标',
    'no-least': '没有面积下限的规定',
    'rulebook-absent': '项目所记的规则“{absent}”不在这里，按《{rulebook}》核查',
    unknown: '还没有面积：请在“平面”里画墙，或登记实测面积',
    document: '实施意见',
    reason: '理由',
    by: '责任人姓名',
    on: '日期',
    paper: '依据文件',
    'justify-title': '写明理由后保留',
    'justify-note': '“一般”要求可以写明理由和批准文件后保留；报告里照样列出。',
    'accept-title': '记录责任人，先出草稿',
    'accept-note': '必须改的不能免除。这里只记下由谁承担、先出草稿；正式制作仍会拒绝。',
    save: '记下',
  },
  en: {
    title: 'Findings',
    none: 'No open findings',
    must: 'required',
    warning: 'usual',
    note: 'note',
    'count-must': 'required {count}',
    'count-warning': 'usual {count}',
    'count-note': 'notes {count}',
    plan: 'plan',
    'count-plan': 'plan {count}',
    clause: '{document} {clause}',
    jump: 'Mend',
    justify: 'Justify…',
    accept: 'Accept for drafts…',
    advice: 'What to do',
    quote: 'Text',
    farming: 'Farming area',
    pastoral: 'Pastoral area',
    community: 'Community',
    building: 'building area',
    axis: 'axis area',
    usable: 'usable area',
    'not-under': 'not under {least} m²',
    short: '{margin} m² short',
    over: '{margin} m² over',
    passes: 'passes',
    fails: 'fails',
    'no-least': 'No least area is set',
    'rulebook-absent': 'The rulebook on record, “{absent}”, is not here; judged by “{rulebook}”',
    unknown: 'No area yet: draw walls under Plan, or enter a measured area',
    document: 'Implementing Opinions',
    reason: 'Reason',
    by: 'Name of who answers',
    on: 'Date',
    paper: 'Document',
    'justify-title': 'Keep, with a written reason',
    'justify-note':
      'What is “generally” asked may stay with a reason and a document; the report lists it all the same.',
    'accept-title': 'Accept for drafts',
    'accept-note':
      'What is required cannot be waived. This records who takes it on for drafts; production still refuses.',
    save: 'Record',
  },
});

/** The sentence of a finding, with the sign it is about where the sentence does not say so. */
export function useSayFinding(): (finding: Finding) => string {
  const language = useContext(LanguageContext);
  const project = useProject((now) => now);
  const { judge } = useJudgement();
  return (finding) => {
    const sentence = sayFinding(language, finding, judge.rulebook.plates);
    const subject = saySubject(language, finding.subjects, project);
    // A sentence that names the sign by its own words needs no name before it.
    return subject === '' || sentence.includes(subject)
      ? sentence
      : `${subject}${language === 'zh' ? '：' : ': '}${sentence}`;
  };
}
