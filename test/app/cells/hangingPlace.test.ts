import { describe, expect, it } from 'vitest';
import { hangingPlaceOf } from '../../../app/cells/hangingPlace.ts';

const outside = { place: 'outside', room: '' };
const inside = (room: string) => ({ place: 'inside', room });

describe('where a plate hangs, by the words of a list', () => {
  it.each([
    ['办公室门口', inside('办公室')],
    ['书屋门口', inside('书屋')],
    ['一楼会议室门口', inside('一楼会议室')],
    ['党员活动室的门旁', inside('党员活动室')],
    ['议事厅门上', inside('议事厅')],
    ['棋牌室门框', inside('棋牌室')],
    ['道德讲堂门口', inside('道德讲堂')],
    ['二楼走廊门口', inside('二楼走廊')],
    ['卫生间门口', inside('卫生间')],
  ])('[REG-28] %s is the door of a room', (text, place) => expect(hangingPlaceOf(text)).toEqual(place));

  it.each([
    '大门口',
    '门口',
    '院门口',
    '村委会门口',
    '办公楼门口',
    '正门口',
    '嘎查党群服务中心门口',
    '村部大门边',
    '东大门口',
  ])('[REG-28] %s is outside', (text) => expect(hangingPlaceOf(text)).toEqual(outside));

  it.each([
    '传达室门口',
    '门卫门口',
    '便民服务站门口',
    '超市门口',
    '一楼门口',
    '仓库门口',
    '文化活动中心门口',
    '会议室门上或院墙',
    '门上',
  ])('[REG-28] %s may be either: somebody is asked', (text) => expect(hangingPlaceOf(text)).toBeNull());

  it.each([
    ['室内', inside('')],
    ['室外', { place: 'outside', room: '' }],
    ['室内\n会议室', inside('会议室')],
    ['二楼会议室', inside('二楼会议室')],
    ['院墙', { place: 'outside', room: '院墙' }],
    ['会议室门外', null],
    ['不知道', null],
  ] as const)('[REG-28] other words are read as before: %s', (text, place) => {
    expect(hangingPlaceOf(text)).toEqual(place);
  });
});
