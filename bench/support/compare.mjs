import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { record } from './records.mjs';

const measured = pathToFileURL(fileURLToPath(new URL('measured.mjs', import.meta.url))).href;
const left = join(tmpdir(), `paijiang-measured-${process.pid}.json`);

/** Runs a program of Node's to its end; seconds by the clock and of processor time (all threads), most memory in MB. */
export function run(script, args, env = {}) {
  const start = performance.now();
  const done = spawnSync(process.execPath, ['--import', measured, script, ...args], {
    env: { ...process.env, ...env, MEASURED: left },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const wall = (performance.now() - start) / 1000;
  // 1: some sign was blocked, which the sample's empty emblem slots are meant to be.
  if (done.status !== 0 && done.status !== 1) throw new Error(`${script}: ${done.stderr}`);
  const used = JSON.parse(readFileSync(left, 'utf8'));
  rmSync(left);
  return { wall, ...used };
}

/** Marks what is run once: it takes too long for rounds. */
export function once(task) {
  return Object.assign(task, { once: true });
}

/** Runs the contestants in turn, so that the machine's moods hit them alike; prints medians and ratios to the first. */
export function compare(title, contestants, rounds) {
  const runs = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, task] of Object.entries(contestants))
      if (round === 0 || !task.once) runs[name].push(task());
  console.log(`\n${title} (median of ${rounds})`);
  const middles = Object.entries(runs).map(([name, all]) => [name, middle(all)]);
  const [[, own]] = middles;
  for (const [name, { wall, processor, memory }] of middles) {
    const times = `${wall.toFixed(3)} s   ${processor.toFixed(3)} s of processor   ${memory.toFixed(0)} MB`;
    const ratio = `${(wall / own.wall).toFixed(2)} × by the clock, ${(processor / own.processor).toFixed(2)} × of processor`;
    console.log(`  ${name.padEnd(10)} ${times}   ${ratio}`);
    record({ work: title, who: name, wall, processor, memory });
  }
}

function middle(all) {
  const of = (figure) => all.map((each) => each[figure]).sort((a, b) => a - b)[Math.floor(all.length / 2)];
  return { wall: of('wall'), processor: of('processor'), memory: of('memory') };
}
