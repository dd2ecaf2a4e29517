import { type Page } from '@playwright/test';

/** Events of Chromium's trace: `dur` is by the clock, `tdur` what the thread itself worked, µs. */
type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
};

/**
 * Runs a job and gives the longest single task of the window's thread, ms: for so long nothing else could be done
 * in the window. `worked` is the thread's own time; `byClock` grows with whatever else the machine has to do.
 */
export async function longestTask(
  page: Page,
  job: () => Promise<void>,
): Promise<{ readonly worked: number; readonly byClock: number }> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('no browser to trace');
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  let trace: Buffer;
  try {
    await job();
  } finally {
    trace = await browser.stopTracing();
  }
  // Chromium's own format.
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const windows = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && windows.has(`${pid} ${tid}`),
  );
  if (tasks.length < 100) throw new Error(`only ${tasks.length} tasks traced`);
  const most = (of: (event: TraceEvent) => number): number =>
    tasks.reduce((longest, event) => Math.max(longest, of(event)), 0) / 1000;
  return { worked: most(({ tdur }) => tdur ?? 0), byClock: most(({ dur }) => dur ?? 0) };
}
