import { type RefObject, useEffect, useState } from 'react';

/** CSS pixels. */
export type Size = { readonly width: number; readonly height: number };

/** How large an element is, as long as it is there; null until it has been measured. */
export function useSize(box: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const watch = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, [box]);
  return size;
}

export const UNMEASURED: Size = { width: 0, height: 0 };
