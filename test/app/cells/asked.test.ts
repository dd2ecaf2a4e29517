import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOMES, rulingOutcomeOf, tracesAskedOf, valueNamed } from '../../../app/cells/asked.ts';

describe('what offices write of what is asked of a village', () => {
  it.each([
    ['同意', 'agreed'],
    ['经研究，同意', 'agreed'],
    ['审核通过', 'agreed'],
    ['没有不同意见，同意', 'agreed'],
    ['agreed', 'agreed'],
    ['不同意', 'refused'],
    ['不通过', 'refused'],
    ['审核不通过', 'refused'],
    ['未通过', 'refused'],
    ['不予批准', 'refused'],
    ['驳回', 'refused'],
    ['not agreed', 'refused'],
    ['尚未批准', null],
    ['未同意', null],
    ['没有批准', null],
    ['disagreed', null],
    ['不是', null],
    ['研究', null],
  ] as const)('[REG-2] a review of “%s” is %s', (text, outcome) => {
    expect(rulingOutcomeOf(text)).toBe(outcome);
  });

  it.each([
    ['保留', 'keep'],
    ['整合', 'merge'],
    ['解散', 'cancel'],
    ['不再保留，解散', 'cancel'],
    ['保留，不取消', 'keep'],
    ['不合并，保留', 'keep'],
    ['不再保留', null],
    ['不予保留', null],
    ['无需保留', null],
    ['暂不取消', null],
    ['尚未整合', null],
  ] as const)('[REG-2] a decision of “%s” is %s', (text, outcome) => {
    expect(valueNamed(OUTCOMES, text)).toBe(outcome);
  });

  it('[REG-2] no ruling and no decision is read from the very words that deny it', () => {
    const denied = fc.constantFrom('不', '未', '尚未', '没有', '暂不', '不再', '不得', '未能', '不应当');
    const ruled = fc.constantFrom('同意', '批准', '通过');
    const decided = fc.constantFrom('保留', '整合', '合并', '取消', '清理', '解散', '停用');
    fc.assert(
      fc.property(denied, ruled, decided, (no, ruling, outcome) => {
        expect(rulingOutcomeOf(`${no}${ruling}`)).not.toBe('agreed');
        expect(valueNamed(OUTCOMES, `${no}${outcome}`)).toBeNull();
      }),
    );
  });

  it.each([
    ['', null],
    ['是', true],
    ['截图', true],
    ['不定期截图', true],
    ['否', false],
    ['不要求', false],
    ['未要求', false],
    ['免', false],
    ['不详', undefined],
    ['不清楚', undefined],
    ['待定', undefined],
  ] as const)('[REG-2] whether “%s” asks for traces: %s', (text, asked) => {
    expect(tracesAskedOf(text)).toBe(asked);
  });
});
