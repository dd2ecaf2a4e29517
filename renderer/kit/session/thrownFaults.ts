import { type Workbench } from './workbench.ts';

/** Tells what is thrown outside of every part of the window. Returns the stop function. */
export function tellThrown(workbench: Workbench): () => void {
  const thrown = ({ error }: ErrorEvent): void => {
    // Without an error it is the browser's own remark (a ResizeObserver that needs another round).
    if (error !== null && error !== undefined) workbench.tellFault(error, 'window');
  };
  const rejected = ({ reason }: PromiseRejectionEvent): void => workbench.tellFault(reason, 'window');
  window.addEventListener('error', thrown);
  window.addEventListener('unhandledrejection', rejected);
  return () => {
    window.removeEventListener('error', thrown);
    window.removeEventListener('unhandledrejection', rejected);
  };
}
