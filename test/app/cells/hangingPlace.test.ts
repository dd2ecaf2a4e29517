import { describe, expect, it } from 'vitest';
import { hangingPlaceOf } from '../../../app/cells/hangingPlace.ts';

const outside = (room: string) => ({ place: 'outside', room });
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
    '院内',
    '院子',
    '院子里',
    '村委会院内',
    '嘎查大院内',
    '院门',
    '院内墙上',
    '院门外',
    '大门',
    '大门外',
    '围墙',
    '围墙外',
    '楼外',
    '办公楼前',
    '外墙',
    '楼顶',
    '村口',
    '文化广场',
    '幸福院院子里',
  ])('[REG-28] %s is outside, and its words stay', (text) =>
    expect(hangingPlaceOf(text)).toEqual(outside(text)),
  );

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
    '村内',
    '门内',
    '大门内',
    '村部内',
    '卫生院内',
    '卫生院',
    '敬老院门口',
    '会议室外',
    '走廊外',
    '院内会议室',
    '办公楼',
    '南墙',
  ])('[REG-28] %s may be either: somebody is asked', (text) => expect(hangingPlaceOf(text)).toBeNull());

  it.each([
    ['室内', inside('')],
    ['室外', outside('')],
    ['屋内', inside('')],
    ['室内\n会议室', inside('会议室')],
    ['二楼会议室', inside('二楼会议室')],
    ['会议室东墙', inside('会议室东墙')],
    ['大厅内', inside('大厅内')],
    ['便民服务站内', inside('便民服务站内')],
    ['二楼', inside('二楼')],
    ['门厅', inside('门厅')],
    ['室外\n院门口', outside('院门口')],
    // Our own ledgers say what a person had said.
    ['室内\n大门外墙', inside('大门外墙')],
    ['室外\n便民大厅', outside('便民大厅')],
    ['院墙', outside('院墙')],
    ['会议室门外', null],
    ['不知道', null],
  ] as const)('[REG-28] other words are read as before: %s', (text, place) => {
    expect(hangingPlaceOf(text)).toEqual(place);
  });
});
