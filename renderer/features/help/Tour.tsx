import { Tour as Walk } from 'antd';
import { useView, useWorkbench } from '../../kit/session/context.ts';
import { PLACES } from '../../kit/session/view.ts';
import { FRAME } from '../../kit/strings/frame.ts';
import { HELP } from '../../kit/strings/help.ts';
import { useWords } from '../../kit/strings/language.ts';

/** The places of one village; many of them are another job, which the last step names. */
const WALKED = PLACES.filter((place) => place !== 'township');

/** Steps, one for each place, at the buttons of the rail; Esc or the cross ends it. */
export function Tour() {
  const workbench = useWorkbench();
  const say = useWords(HELP);
  const place = useWords(FRAME);
  const touring = useView((view) => view.touring);
  const end = (): void => workbench.view.change({ touring: false });
  return (
    <Walk
      open={touring}
      onClose={end}
      onFinish={end}
      onChange={(at) => workbench.go(WALKED[at] ?? 'overview')}
      steps={WALKED.map((name, at) => ({
        title: place(`place-${name}`),
        description: say(`tour-${name}`),
        placement: 'right',
        target: () => document.querySelector<HTMLElement>(`[data-place="${name}"]`) ?? document.body,
        prevButtonProps: { children: say('tour-back') },
        nextButtonProps: { children: at === WALKED.length - 1 ? say('tour-end') : say('tour-next') },
      }))}
    />
  );
}
