/**
 * `npm run bench -- start`: typefaces that the window fetches (number, bytes) from the start page through the five
 * places, and what is seen when; on a machine that has a Latin font only, and on one with a Chinese one.
 */
import { projectModule, withProgram } from './support/program.mjs';

const { fontEnvironment } = await projectModule('test/support/fontsKnown.ts');

for (const chinese of [false, true])
  await withProgram(
    async ({ page, address }) => {
      const fetched = async () => {
        await page.waitForTimeout(2000);
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        const files = await page.evaluate(() =>
          performance
            .getEntriesByType('resource')
            .filter(({ name }) => /\/assets\/.*\.(woff2|ttf)$/.test(name))
            .map(({ encodedBodySize }) => encodedBodySize),
        );
        return `${files.length} files, ${(files.reduce((sum, size) => sum + size, 0) / 1000).toFixed(0)} kB`;
      };
      console.log(`a machine ${chinese ? 'with' : 'without'} a Chinese font:`);
      await page.goto(address);
      await page.getByRole('button', { name: /新建项目/ }).waitFor();
      const start = await fetched();
      const { seen, styled } = await page.evaluate(() => ({
        seen: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
        styled: Math.max(
          0,
          ...performance
            .getEntriesByType('resource')
            .filter(({ name }) => /\.woff2$/.test(name))
            .map(({ responseEnd }) => responseEnd),
        ),
      }));
      console.log(
        `  start page: ${start}; first paint after ${seen.toFixed(0)} ms, last piece there after ${styled.toFixed(0)} ms`,
      );
      await page.getByRole('button', { name: /台阁牧村/ }).click();
      for (const place of ['总览', '平面', '标牌', '清牌', '交付']) {
        await page.getByRole('button', { name: place, exact: true }).click();
        if (place === '平面') await page.getByRole('button', { name: '用这个平面开始' }).click();
        console.log(`  ${place}: ${await fetched()} in all`);
      }
    },
    (folder) => fontEnvironment(folder, { chinese }),
  );
