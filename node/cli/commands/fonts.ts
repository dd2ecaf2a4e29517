import { resolve } from 'node:path';
import { FONTS_COMMAND } from '../../../app/words/commands/fonts.ts';
import { FONT_WORDS } from '../../../app/words/fonts.ts';
import { SIGN_WORDS } from '../../../app/words/signs.ts';
import { say } from '../../../app/words/words.ts';
import {
  type AddedFace,
  checkShippedFaces,
  readAddedFont,
  readFontCatalogue,
  shippedFaces,
} from '../../library/fonts.ts';
import { type MongolianFault } from '../../../typeset/text/mongolianFault.ts';
import { faultOf, findModulatedMongolian } from '../../library/mongolianFaces.ts';
import { type ExitCode, type Host } from '../host.ts';
import { RESOURCES_PATH } from '../../program.ts';
import { command } from '../command.ts';
import { tell, refuse } from '../tell.ts';
import { flags } from '../options.ts';

const TABLE = { ...flags('check', 'json') };

/** `paijiang fonts`: the shipped faces, or the faces of given files. */
export const run = command(
  'fonts',
  { options: TABLE, moreOperands: true },
  async ({ values, operands }, host) => {
    const json = values.json ?? false;
    return operands.length > 0
      ? listFiles(operands, json, host)
      : listShipped({ json, check: values.check ?? false }, host);
  },
);

function listShipped({ json, check }: { json: boolean; check: boolean }, host: Host): ExitCode {
  const root = RESOURCES_PATH;
  const { faces } = readFontCatalogue(root);
  const found = shippedFaces(root);
  const problems = check ? checkShippedFaces(root) : found.ok ? [] : [found.problem];
  if (json) {
    host.out(`${JSON.stringify(faces, null, 2)}\n`);
  } else {
    for (const face of faces) {
      const { key, family, style, weight, licence, package: from } = face;
      const data = { key, family, style, weight, licence, package: from, scripts: face.scripts.join(' ') };
      host.out(`${say(FONTS_COMMAND, host.language, 'shipped', data)}\n`);
    }
  }
  for (const { code, data } of problems) tell(host, FONT_WORDS, code, data);
  if (!json && !check) sayModulated(host);
  if (check && problems.length === 0) tell(host, FONTS_COMMAND, 'checked', { count: faces.length });
  return problems.length === 0 ? 0 : 1;
}

/** Mongolian with thick and thin strokes that this machine has: proposed, never taken by itself. */
function sayModulated(host: Host): void {
  for (const { face, fault } of findModulatedMongolian()) {
    const { key, family, path } = face;
    const words =
      fault === null
        ? say(FONTS_COMMAND, host.language, 'proposed', { key, family, file: path })
        : sayFault(face, fault, host);
    host.err(`${words}\n`);
  }
}

function sayFault({ family }: { readonly family: string }, fault: MongolianFault, host: Host): string {
  const reason = say(SIGN_WORDS, host.language, `face-unfit.${fault.reason}`);
  return say(FONTS_COMMAND, host.language, 'unfit', { family, reason, letters: fault.letters });
}

function listFiles(files: readonly string[], json: boolean, host: Host): ExitCode {
  const faces: AddedFace[] = [];
  for (const file of files) {
    const read = readAddedFont(resolve(host.folder, file));
    if (!read.ok) return refuse(host, FONT_WORDS, read.problem.code, read.problem.data);
    faces.push(...read.value);
  }
  const rows = faces.map(
    ({ key, family, familyZh, style, weight, scripts, unitsPerEm, sha256, embedding, path }) => ({
      ...{ key, family, familyZh, style, weight, scripts, unitsPerEm, sha256, embedding },
      file: path,
    }),
  );
  if (json) {
    host.out(`${JSON.stringify(rows, null, 2)}\n`);
    return 0;
  }
  for (const { key, family, style, weight, scripts, embedding, file } of rows) {
    const data = { key, family, style, weight, embedding, file, scripts: scripts.join(' ') };
    host.out(`${say(FONTS_COMMAND, host.language, 'added', data)}\n`);
  }
  for (const face of faces.filter(({ scripts }) => scripts.includes('Mong'))) {
    const fault = faultOf(face);
    if (fault !== null) host.err(`${sayFault(face, fault, host)}\n`);
  }
  return 0;
}
