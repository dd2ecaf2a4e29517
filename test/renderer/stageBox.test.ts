import { describe, expect, it } from 'vitest';
import { stageBox } from '../../renderer/features/walls/stageBox.ts';

describe('what the stage of a wall shows at first', () => {
  const seen = { on: { x: 60, y: 50, height: 120 }, furthest: 260, drawing: { width: 420, height: 297 } };

  it('[STUDIO-64] the whole sheet of the façade, and what hangs beyond it', () => {
    expect(stageBox({ ...seen, paper: true })).toEqual({ left: 0, right: 420, top: 0, bottom: 297 });
    expect(stageBox({ ...seen, furthest: 400, paper: true }).right).toBe(500);
  });

  it('[STUDIO-64] [HANG-55] of another wall the wall and its head, and the wall alone where there is no sheet', () => {
    expect(stageBox({ ...seen, paper: false })).toEqual({ left: 0, right: 420, top: 6, bottom: 196 });
    expect(stageBox({ ...seen, drawing: null, paper: true }).bottom).toBe(196);
  });
});
