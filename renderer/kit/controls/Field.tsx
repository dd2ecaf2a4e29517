import { type ReactNode, useEffect, useRef } from 'react';
import { useView, useWorkbench } from '../session/context.ts';
import { type FieldName } from '../session/fields.ts';

const FOCUSABLE =
  'input:not([disabled]), textarea:not([disabled]), button:not([disabled]), [tabindex]:not([tabindex="-1"])';
/** As long as the outline of panels.css lasts. */
const SHOWN_MS = 2400;

/** A field that a finding can lead to: when it is called for, it comes into view, takes the focus and is outlined for a moment. */
export function Field({ name, children }: { readonly name: FieldName; readonly children: ReactNode }) {
  const { view } = useWorkbench();
  const called = useView(({ field }) => field === name);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!called || element === null) return;
    const { side } = element.closest<HTMLElement>('[data-side]')?.dataset ?? {};
    view.change({ field: null, ...(side === 'navigator' || side === 'inspector' ? { side } : {}) });
    element.scrollIntoView({ block: 'center' });
    element.querySelector<HTMLElement>(FOCUSABLE)?.focus({ preventScroll: true });
    element.classList.add('field-called');
    setTimeout(() => element.classList.remove('field-called'), SHOWN_MS);
  }, [called, view]);
  return (
    <div ref={box} className="field-spot" data-field={name}>
      {children}
    </div>
  );
}
