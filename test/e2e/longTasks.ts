import { readFile } from 'node:fs/promises';
import { type Browser, type Page } from '@playwright/test';
import { z } from 'zod';

export type Task = { readonly wall: number; readonly cpu: number };

/** Records what the page's own thread does, from now on, with the processor time of each task. */
export async function watchTasks(browser: Browser, page: Page): Promise<void> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
}

/**
 * Tasks of the window's thread since, the longest by processor time first, ms. Processor time and not the clock's:
 * on a machine that others share a task that does nothing for itself may wait 100 ms for its turn.
 */
export async function longestTasks(browser: Browser): Promise<readonly Task[]> {
  const trace = traced.parse(JSON.parse((await browser.stopTracing()).toString('utf8')));
  const main = new Set(
    trace.traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = trace.traceEvents
    .filter(({ ph, tdur, pid, tid }) => ph === 'X' && tdur !== undefined && main.has(`${pid} ${tid}`))
    .map(({ dur = 0, tdur = 0 }) => ({ wall: dur / 1000, cpu: tdur / 1000 }))
    .sort((p, q) => q.cpu - p.cpu);
  // A trace without tasks would let everything pass.
  if (tasks.length < 100) throw new Error(`the trace holds ${tasks.length} tasks only`);
  return tasks;
}

/** The part of Chromium's trace format that is read here; times in µs. */
const traced = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      ph: z.string(),
      pid: z.number(),
      tid: z.number(),
      dur: z.number().optional(),
      tdur: z.number().optional(),
      args: z.object({ name: z.unknown() }).partial().optional(),
    }),
  ),
});

/** The most memory that a page's process has held at once since it began, workers included, MB (Linux, VmHWM). */
export async function peakMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = await Promise.all(
    processInfo
      .filter(({ type }) => type === 'renderer')
      .map(async ({ id }) => {
        const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
        return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? NaN) / 1024;
      }),
  );
  await session.detach();
  return Math.max(...peaks);
}
