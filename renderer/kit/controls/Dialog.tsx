import { Modal, type ModalProps } from 'antd';
import { type KeyboardEvent, useEffect, useRef } from 'react';

/** What has a use of its own for Enter: a line, a choice, a link, the next cell. */
const OWN_ENTER =
  'textarea, button, a, summary, select, [role=combobox], [role=grid], [contenteditable=true]';

const MAIN = ':is(.ant-modal-footer, .wizard-foot, .print-foot, .cad-foot) .ant-btn-primary';

/** A dialog over the window: Enter presses the one main button at its foot, Esc leaves it (STUDIO-88). */
export function Dialog({ children, ...props }: ModalProps) {
  return (
    // The dialog hangs elsewhere in the page; its keys come through here all the same.
    <div className="dialog-keys" onKeyDown={confirmByEnter}>
      <Modal open {...props}>
        <TakeFocus />
        {children}
      </Modal>
    </div>
  );
}

/** The dialog has the keyboard at once, not its button of closing; a field that asks for it keeps it. */
function TakeFocus() {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const dialog = here.current?.closest<HTMLElement>('[role=dialog]');
    if (dialog?.contains(document.activeElement) === false) dialog.focus({ preventScroll: true });
  }, []);
  return <span ref={here} hidden />;
}

function confirmByEnter(event: KeyboardEvent): void {
  const { key, target, repeat, nativeEvent } = event;
  // A key that is held down opened the dialog; one that was used inside is no answer to it.
  if (key !== 'Enter' || repeat || nativeEvent.isComposing || event.isDefaultPrevented()) return;
  if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
  if (!(target instanceof Element) || target.closest(OWN_ENTER) !== null) return;
  const [main, ...others] = target.closest('[role=dialog]')?.querySelectorAll<HTMLElement>(MAIN) ?? [];
  if (main === undefined || others.length > 0) return;
  event.preventDefault();
  // After what the field of the key has taken.
  setTimeout(() => main.click(), 0);
}
