import { type Page } from '@playwright/test';

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
