import { Dropdown } from 'antd';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { shownKeys } from '../../kit/actions/keys.ts';
import { type Action } from '../../kit/actions/action.ts';
import { Icon } from '../../kit/controls/Icon.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { actionNamed } from '../actions/actionTable.ts';
import { TOOL_ACTIONS } from '../actions/toolActions.ts';
import { useActionName } from '../actions/useActionName.ts';
import { useSize } from '../scene/useSize.ts';
import { useSession, useView, useWorkbench } from '../../kit/session/context.ts';
import { TOOLS, type ToolName } from '../../kit/session/view.ts';
import { useWords } from '../../kit/strings/language.ts';
import { PLAN } from '../../kit/strings/plan.ts';
import { TOOL_CAPTIONS } from '../../kit/strings/tools.ts';

const BREAKS = new Set<ToolName>(['select', 'wall', 'passage', 'outdoor', 'facade']);
const OTHERS = ['print-plans', 'import-cad', 'toggle-compare'] as const;
/** Of the button with what has no room, CSS pixels. */
const MORE_WIDTH = 44;

/** The tools in one row, each with its name below: nobody has to know the pictures. What has no room is under 更多. */
export function PlanToolbar() {
  const say = useWords(PLAN);
  const caption = useWords(TOOL_CAPTIONS);
  const tool = useView((view) => view.tool);
  const compare = useView((view) => view.compare);
  const slots: readonly {
    readonly action: Action;
    readonly pressed?: boolean;
    readonly button: ReactNode;
  }[] = [
    ...TOOLS.flatMap((name, index) => {
      const action = TOOL_ACTIONS[index];
      if (action === undefined) return [];
      const pressed = tool === name;
      const button = (
        <>
          <ActionButton action={action} pressed={pressed} caption={caption(name)} />
          {BREAKS.has(name) && <span className="bar-rule" />}
        </>
      );
      return [{ action, pressed, button }];
    }),
    ...OTHERS.map((name) => {
      const action = actionNamed(name);
      const pressed = name === 'toggle-compare' ? { pressed: compare } : {};
      return {
        action,
        ...pressed,
        button: <ActionButton action={action} {...pressed} caption={caption(name)} />,
      };
    }),
  ];
  const bar = useRef<HTMLDivElement>(null);
  const room = useRoom(bar);
  return (
    <div ref={bar} className="work-bar tool-bar" role="toolbar" aria-label={say('tools')}>
      {slots.map(({ action, button }, index) => (
        <span
          key={action.name}
          className={index === TOOLS.length ? 'tool-slot apart' : 'tool-slot'}
          inert={index >= room}
        >
          {button}
        </span>
      ))}
      {room < slots.length && (
        <More
          actions={slots.slice(room).map(({ action }) => action)}
          pressed={slots.slice(room).some(({ pressed }) => pressed === true)}
        />
      )}
    </div>
  );
}

/** How many of the bar's slots have room beside each other. Those that have none stay where they are, unseen, and keep their widths. */
function useRoom(bar: React.RefObject<HTMLDivElement | null>): number {
  const width = useSize(bar)?.width;
  const [room, setRoom] = useState(Infinity);
  const words = useWords(PLAN)('tools');
  useLayoutEffect(() => {
    const element = bar.current;
    if (element === null || width === undefined) return;
    const { paddingLeft, paddingRight } = getComputedStyle(element);
    const free = width - parseFloat(paddingLeft) - parseFloat(paddingRight);
    const widths = [...element.querySelectorAll<HTMLElement>('.tool-slot')].map((slot) => slot.offsetWidth);
    const sum = widths.reduce((all, one) => all + one, 0);
    let left = sum <= free ? Infinity : free - MORE_WIDTH;
    setRoom(widths.findIndex((one) => (left -= one) < 0));
  }, [bar, width, words]);
  return room === -1 ? Infinity : room;
}

function More({ actions, pressed }: { readonly actions: readonly Action[]; readonly pressed: boolean }) {
  const workbench = useWorkbench();
  const say = useWords(PLAN);
  const name = useActionName();
  // What can be done hangs on the document.
  useSession((session) => session.history);
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: actions.map((action) => ({
          key: action.name,
          label: name(action),
          disabled: action.hindrance(workbench) !== null,
          ...(action.icon === undefined ? {} : { icon: <Icon name={action.icon} /> }),
          ...(action.keys[0] === undefined ? {} : { extra: <kbd>{shownKeys(action.keys[0])}</kbd> }),
          onClick: () => action.run(workbench),
        })),
      }}
    >
      <button
        type="button"
        className="tool-button captioned tool-more"
        aria-label={say('more-tools')}
        aria-pressed={pressed}
      >
        <Icon name="more" />
        <small aria-hidden>{say('more')}</small>
      </button>
    </Dropdown>
  );
}
