import { type OnSite } from '../../core/project/onSite.ts';
import { type Papers } from '../../core/project/papers.ts';
import { type Project } from '../../core/project/project.ts';
import { type TitleEntries } from '../../core/project/titleEntries.ts';
import { type Typefaces } from '../../core/project/typeface.ts';
import { defineWords, type Words } from './words.ts';

/** Conflicts of two projects: how they are said. */
export const MERGING = defineWords({
  zh: {
    named: '{what}“{name}”',
    field: '{of}的{field}：我方“{mine}”，对方“{theirs}”',
    'field-was': '{of}的{field}：我方“{mine}”，对方“{theirs}”（原来“{was}”）',
    'field-changed': '{of}的{field}：两边改得不一样',
    value: '{of}：我方“{mine}”，对方“{theirs}”',
    'value-was': '{of}：我方“{mine}”，对方“{theirs}”（原来“{was}”）',
    changed: '{of}：两边改得不一样',
    'removed-mine': '{of}：我方删去了，对方改了',
    'removed-theirs': '{of}：对方删去了，我方改了',
    'needed-mine': '{of}：我方删去了，对方还有内容要用它',
    'needed-theirs': '{of}：对方删去了，我方还有内容要用它',
    order: '{of}的次序：两边改得不一样',
    level: '平面图“{name}”的墙、门窗、柱和围出的房间：两边都改了，只能整层取一方的',
    plan: '平面图：两边的改动放不到一起，只能整张取一方的',
  },
  en: {
    named: '{what} “{name}”',
    field: '{of}, {field}: mine “{mine}”, theirs “{theirs}”',
    'field-was': '{of}, {field}: mine “{mine}”, theirs “{theirs}” (was “{was}”)',
    'field-changed': '{of}, {field}: changed otherwise on either side',
    value: '{of}: mine “{mine}”, theirs “{theirs}”',
    'value-was': '{of}: mine “{mine}”, theirs “{theirs}” (was “{was}”)',
    changed: '{of}: changed otherwise on either side',
    'removed-mine': '{of}: taken away by mine, changed by theirs',
    'removed-theirs': '{of}: taken away by theirs, changed by mine',
    'needed-mine': '{of}: taken away by mine, still needed by theirs',
    'needed-theirs': '{of}: taken away by theirs, still needed by mine',
    order: '{of}: brought into different orders',
    level:
      'Plan “{name}”: walls, openings, columns and rooms were changed by both; one side’s are taken whole',
    plan: 'Plan: what both changed does not fit together; one side’s is taken whole',
  },
});

type Fields<Part extends string, Held> = `${Part}.${keyof Held & string}`;
type SingleField =
  | Fields<'papers', Papers>
  | Fields<'titleEntries', TitleEntries>
  | Fields<'areas', Project['areas']>
  | Fields<'onSite', OnSite>
  | Fields<'typefaces', Typefaces>
  | Fields<'certificates', Omit<Project['policy']['certificates'], 'refused'>>
  | Fields<'honours', Pick<Project['boards']['honours'], 'order' | 'reserve'>>;

/** Fields of what stands in no list. */
export const SINGLE_FIELDS: Words<SingleField> = defineWords({
  zh: {
    'papers.number': '编号',
    'papers.unit': '填报单位',
    'papers.issuer': '发文单位',
    'papers.filledBy': '填表人',
    'papers.reviewedBy': '审核人',
    'papers.date': '日期',
    'papers.responsible': '责任人',
    'papers.measures': '整改措施',
    'papers.deadline': '完成时限',
    'titleEntries.projectNumber': '工程编号',
    'titleEntries.surveyedBy': '测绘',
    'titleEntries.designedBy': '设计',
    'titleEntries.checkedBy': '校对',
    'titleEntries.approvedBy': '审核',
    'titleEntries.date': '日期',
    'areas.building': '建筑面积',
    'areas.axis': '轴线面积',
    'areas.usable': '使用面积',
    'areas.outdoor': '室外场地',
    'areas.measured': '测量人和日期',
    'areas.chosen': '面积口径',
    'onSite.noticeBoard': '村务公开栏',
    'onSite.kiosk': '自助一体机',
    'onSite.honoursDisplay': '荣誉集中展陈',
    'onSite.eightHaves': '“八有”',
    'typefaces.song': '汉字字体',
    'typefaces.mongolian': '蒙古文字体',
    'typefaces.rare': '生僻字字体',
    'certificates.document': '文件',
    'certificates.basis': '文件',
    'certificates.wording': '说明',
    'honours.order': '排列',
    'honours.reserve': '预留',
  },
  en: {
    'papers.number': 'number',
    'papers.unit': 'unit',
    'papers.issuer': 'issuer',
    'papers.filledBy': 'filled in by',
    'papers.reviewedBy': 'reviewed by',
    'papers.date': 'day',
    'papers.responsible': 'responsible',
    'papers.measures': 'measures',
    'papers.deadline': 'deadline',
    'titleEntries.projectNumber': 'project number',
    'titleEntries.surveyedBy': 'surveyed by',
    'titleEntries.designedBy': 'designed by',
    'titleEntries.checkedBy': 'checked by',
    'titleEntries.approvedBy': 'approved by',
    'titleEntries.date': 'day',
    'areas.building': 'building area',
    'areas.axis': 'axis area',
    'areas.usable': 'usable area',
    'areas.outdoor': 'outdoor ground',
    'areas.measured': 'measured by',
    'areas.chosen': 'area basis',
    'onSite.noticeBoard': 'notice board',
    'onSite.kiosk': 'kiosk',
    'onSite.honoursDisplay': 'display of honours',
    'onSite.eightHaves': 'the eight',
    'typefaces.song': 'Chinese face',
    'typefaces.mongolian': 'Mongolian face',
    'typefaces.rare': 'faces of rare characters',
    'certificates.document': 'document',
    'certificates.basis': 'document',
    'certificates.wording': 'wording',
    'honours.order': 'order',
    'honours.reserve': 'places in reserve',
  },
});
