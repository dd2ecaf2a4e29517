import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { phonesInDoubt } from '../../core/project/phones.ts';
import { FindingsDrawer } from '../../renderer/features/findings/FindingsDrawer.tsx';
import { JudgementProvider } from '../../renderer/features/findings/judgement.tsx';
import { keyOf, nextFinding, walkedFindings } from '../../renderer/features/findings/jump.ts';
import { WorkbenchContext } from '../../renderer/kit/session/context.ts';
import { openWorkbench } from '../support/openWorkbench.ts';
import { soundVillage } from '../support/village.ts';

const village = soundVillage((each) => {
  each.policy.people = [{ id: 'p1', name: '白音', phone: '1381234567' }];
  each.mechanisms.push({ id: 'm1', name: { zh: '便民服务站', mn: null }, phone: '04712345' });
  const [first] = each.signs;
  if (first !== undefined) first.options = { ...first.options, phone: '1391234567' };
});
const found = phonesInDoubt(village);

describe('telephones that nobody could be reached at', () => {
  it('[STUDIO-103] stand in the list of findings, with whose they are and why', () => {
    const workbench = openWorkbench(village);
    workbench.view.change({ findingsOpen: true });
    const drawer = createElement(JudgementProvider, null, createElement(FindingsDrawer));
    const markup = renderToStaticMarkup(createElement(WorkbenchContext, { value: workbench }, drawer));
    expect(found).toHaveLength(3);
    expect(markup).toContain('白音的电话“1381234567”：手机号码应是 11 位');
    expect(markup).toContain('便民服务站的电话“04712345”：固定电话');
    expect(markup).toContain('电话“1391234567”：手机号码应是 11 位');
    const sound = openWorkbench(soundVillage());
    sound.view.change({ findingsOpen: true });
    expect(renderToStaticMarkup(createElement(WorkbenchContext, { value: sound }, drawer))).not.toContain(
      '手机号码应是',
    );
  });

  it('[STUDIO-103] lead to the cell or the field in which they were typed, by F8 too', () => {
    const workbench = openWorkbench(village);
    walkedFindings.set(found);
    const walked = found.map((one) => {
      nextFinding(workbench, 1);
      const { finding, place, register, cell, sign, field } = workbench.view.get();
      expect(finding).toBe(keyOf(one));
      return place === 'registers' ? { register, cell } : { sign, field };
    });
    expect(walked).toEqual([
      { register: 'people', cell: { row: 'p1', column: 'phone' } },
      { register: 'mechanisms', cell: { row: 'm1', column: 'phone' } },
      { sign: village.signs[0]?.id, field: 'phone' },
    ]);
  });
});
