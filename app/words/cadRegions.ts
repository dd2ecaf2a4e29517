import { type RegionKind, type RegionReason } from '../../core/cad/regions/region.ts';
import { type Words, defineWords } from './words.ts';

/** What a drawing on a sheet is. */
export const REGION_KIND_NAMES: Words<RegionKind> = defineWords({
  zh: {
    plan: '平面图',
    elevation: '立面图',
    section: '剖面图',
    detail: '大样图',
    roof: '屋顶平面图',
    site: '总平面图',
    notes: '说明或表格',
    unknown: '没有图名',
  },
  en: {
    plan: 'floor plan',
    elevation: 'elevation',
    section: 'section',
    detail: 'detail',
    roof: 'roof plan',
    site: 'site plan',
    notes: 'notes or table',
    unknown: 'no title',
  },
});

/** Why a drawing is proposed as a storey or not. */
export const REGION_REASON_NAMES: Words<RegionReason> = defineWords({
  zh: {
    titled: '图名是楼层平面图',
    'gives-rooms': '没有图名，但墙围成了房间',
    alone: '没有图名，是唯一有墙的图',
    drawn: '自己选的范围',
    'other-kind': '图名不是楼层平面图',
    'no-walls': '里面没有墙',
    'no-rooms': '没有图名，墙也没有围成房间',
    bare: '没有图名，也没有门窗和房间名，不像平面图',
    upright: '标高上下排列，像立面或剖面',
    'same-storey': '与另一张图是同一层',
  },
  en: {
    titled: 'its title is that of a storey’s plan',
    'gives-rooms': 'no title, but its walls enclose rooms',
    alone: 'no title, but the only drawing with walls',
    drawn: 'chosen by hand',
    'other-kind': 'its title is not that of a storey’s plan',
    'no-walls': 'there are no walls in it',
    'no-rooms': 'no title, and its walls enclose no room',
    bare: 'no title, and no door, window or room’s name in it: hardly a plan',
    upright: 'its levels stand above one another, like an elevation or a section',
    'same-storey': 'it shows the same storey as another drawing',
  },
});
