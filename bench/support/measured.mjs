// Loaded before a program (`node --import`): leaves what its process has used in the file MEASURED when it ends.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const memory = process.resourceUsage().maxRSS / 1024;
  writeFileSync(process.env.MEASURED, JSON.stringify({ processor: (user + system) / 1e6, memory }));
});
