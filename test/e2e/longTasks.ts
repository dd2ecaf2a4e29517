import { readFile } from 'node:fs/promises';
import { type Browser, type Page } from '@playwright/test';

/** Counts from now on how long the window's thread was held at a time (the browser's own 'longtask' entries). */
export async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const longest = { ms: 0, all: [] as number[] };
    Object.assign(window, { longestTask: longest });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        longest.ms = Math.max(longest.ms, duration);
        longest.all.push(Math.round(duration));
      }
    }).observe({ type: 'longtask' });
  });
}

/** The longest since, ms; 0 = none over the 50 ms that the browser tells. */
export async function longestTask(page: Page): Promise<number> {
  return page.evaluate(
    () => (window as unknown as { longestTask: { ms: number } }).longestTask.ms, // put there above
  );
}

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
