import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createShaper } from '../app/shaping/harfbuzz.ts';
import { day } from '../core/project/people.ts';
import { openProjectFile } from '../core/file/file.ts';
import { sha256 } from '../node/files/writePackage.ts';
import { shippedFaces } from '../node/library/fonts.ts';
import { shippedLibrary } from '../node/library/library.ts';
import { PROGRAM_FOLDER } from '../node/program.ts';
import { makeWholePackage } from '../node/writers/makeWholePackage.ts';
import { suppliedArtwork } from '../node/writers/suppliedArtwork.ts';
import { record } from './support/records.mjs';

/**
 * Whole packages of the projects named, one after the other in one process, each timed: what it costs where others were
 * made before. `title` is the work's name in the table.
 */
const [title = '', ...projects] = process.argv.slice(2);
const faces = shippedFaces(fileURLToPath(PROGRAM_FOLDER));
if (!faces.ok) throw new Error(faces.problem.code);
const library = shippedLibrary();
const shaper = createShaper(faces.value);
const work = mkdtempSync(join(tmpdir(), 'paijiang-bench-'));
try {
  for (const [index, file] of projects.entries()) {
    const opened = openProjectFile(readFileSync(file), { sha256 });
    if (!opened.ok) throw new Error(opened.problem.code);
    const onFault = ({ details }: { readonly details: string }): never => {
      throw new Error(details);
    };
    const started = performance.now();
    const before = process.cpuUsage();
    const { manifest } = await makeWholePackage({
      ...{ opened: opened.value, library, shaper, onFault, day: day.parse('2026-11-23') },
      ...{ production: false, pdfx: 'x4', chosen: () => true, without: new Set(), as: 'folder' },
      emblems: await suppliedArtwork(opened.value, onFault),
      out: join(work, `package-${index}`),
      program: 'bench',
    });
    const { user, system } = process.cpuUsage(before);
    const wall = (performance.now() - started) / 1000;
    const processor = (user + system) / 1e6;
    const memory = process.resourceUsage().maxRSS / 1024;
    process.stdout.write(
      `  ${title} ${index + 1}: ${wall.toFixed(2)} s   ${processor.toFixed(2)} s of processor   ${memory.toFixed(0)} MB   ${manifest.files.length} files of signs\n`,
    );
    record({ work: `${title}, package ${index + 1} of a process`, wall, processor, memory });
    rmSync(join(work, `package-${index}`), { recursive: true });
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
