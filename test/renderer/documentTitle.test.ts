import { describe, expect, it } from 'vitest';
import { documentTitle } from '../../core/file/extension.ts';

describe('the title of a document', () => {
  it.each([
    [null, '台阁牧村', '台阁牧村'],
    ['台阁牧村党群服务中心.paijiang', '台阁牧村', '台阁牧村党群服务中心'],
    ['台阁牧村党群服务中心.paijiang', '新河村', '台阁牧村党群服务中心 · 新河村'],
    ['终稿.paijiang', '新河村', '终稿 · 新河村'],
  ])('[STUDIO-62] %s of %s: %s', (name, village, title) => {
    expect(documentTitle(name, village)).toBe(title);
  });
});
