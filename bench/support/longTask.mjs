import { readFile } from 'node:fs/promises';

/**
 * Runs a job and gives the longest single task of the window's thread, ms: for so long nothing else could be done in
 * the window. `worked` is the thread's own time; `byClock` grows with whatever else the machine has to do; `all` is the
 * thread's own time in all tasks together.
 */
export async function longestTask(browser, page, job) {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await job();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const windows = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && windows.has(`${pid} ${tid}`),
  );
  if (tasks.length < 100) throw new Error(`only ${tasks.length} tasks traced`);
  const most = (of) => tasks.reduce((longest, event) => Math.max(longest, of(event)), 0) / 1000;
  const all = tasks.reduce((sum, { tdur }) => sum + (tdur ?? 0), 0) / 1000;
  return { all, worked: most(({ tdur }) => tdur ?? 0), byClock: most(({ dur }) => dur ?? 0) };
}

/** The most memory that a page's process has held at once since it began, workers included, MB (Linux, VmHWM). */
export async function peakMemory(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = await Promise.all(
    processInfo
      .filter(({ type }) => type === 'renderer')
      .map(async ({ id }) => {
        const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
        return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
      }),
  );
  await session.detach();
  return Math.max(...peaks);
}
