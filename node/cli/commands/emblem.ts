import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { artworkKind } from '../../../app/artwork/kind.ts';
import { readArtwork } from '../../../app/artwork/readArtwork.ts';
import { sayArtwork } from '../../../app/words/artwork.ts';
import { EMBLEM_COMMAND } from '../../../app/words/commands/emblem.ts';
import { sayValue } from '../../../app/words/values.ts';
import { type EmblemSlot, type Holding, removeEmblem, supplyEmblem } from '../../../core/project/emblems.ts';
import { day, signature, type Signature } from '../../../core/project/people.ts';
import { type Problem } from '../../../core/problem.ts';
import { type Host } from '../host.ts';
import { localDay } from '../../files/localDay.ts';
import { flags, texts, type Options } from '../options.ts';
import { errorCode } from '../../files/thrown.ts';
import { readProject } from '../readProject.ts';
import { saveWithAssets } from '../saveProject.ts';
import { artworkPorts } from '../../writers/suppliedArtwork.ts';
import { sha256 } from '../../files/writePackage.ts';
import { command } from '../command.ts';
import { tell, refuse } from '../tell.ts';

const TABLE = { ...texts('slot', 'artwork', 'by', 'on', 'document', 'out'), ...flags('remove') };
type Values = Options<typeof TABLE>['values'];
type Key = keyof typeof EMBLEM_COMMAND.zh;

/** `paijiang emblem`: official artwork into or out of one of the two slots (docs/spec/artwork.md). */
export const run = command('emblem', { options: TABLE, operands: ['FILE'] }, async (given, host) => {
  const {
    values,
    operands: [file = ''],
  } = given;
  const wrong = wrongOption(values);
  if (wrong !== null) refuse(host, EMBLEM_COMMAND, wrong.code, wrong.data);
  // Told by the options that were just checked.
  const slot = values.slot as EmblemSlot;
  const opened = await readProject(file, host);
  const out = values.out ?? file;
  if (out.endsWith('.json')) refuse(host, EMBLEM_COMMAND, 'json-holds-no-files', { file: out });
  const slotName = sayValue(host.language, 'emblem', slot);
  if (values.remove === true && opened.project.emblems[slot] === null)
    refuse(host, EMBLEM_COMMAND, 'nothing-there', { slot: slotName });
  const changed =
    values.remove === true ? removeEmblem(opened, slot) : await supplied(opened, slot, values, host);
  const saved = await saveWithAssets(resolve(host.folder, out), changed, {
    replace: values.out === undefined,
    now: host.now(),
  });
  if (!saved.ok) refuse(host, EMBLEM_COMMAND, saved.problem.code, { ...saved.problem.data, file: out });
  const emblem = changed.project.emblems[slot];
  if (emblem === null) tell(host, EMBLEM_COMMAND, 'removed', { slot: slotName, file: out });
  else {
    const { by, on } = emblem.supplied;
    const told = { slot: slotName, artwork: values.artwork ?? '', by, on, file: out };
    tell(host, EMBLEM_COMMAND, 'supplied', told);
  }
  return 0;
});

function wrongOption(values: Values): Problem<Key> | null {
  const found = (code: Key, data: Problem['data']): Problem<Key> => ({ code, data });
  const needed = values.remove === true ? (['slot'] as const) : (['slot', 'artwork', 'by'] as const);
  const missing = needed.filter((name) => values[name] === undefined);
  if (missing.length > 0) {
    return found('missing', { options: missing.map((name) => `--${name}`).join(' ') });
  }
  if (values.slot !== 'centre' && values.slot !== 'practice') {
    return found('slot-unknown', { value: values.slot ?? '' });
  }
  const beside = (['artwork', 'by', 'on', 'document'] as const).find((name) => values[name] !== undefined);
  if (values.remove === true)
    return beside === undefined ? null : found('both-given', { option: `--${beside}` });
  if (values.on !== undefined && !day.safeParse(values.on).success) {
    return found('day-unknown', { value: values.on });
  }
  for (const name of ['by', 'document'] as const) {
    const most = name === 'by' ? 60 : 200;
    if ((values[name] ?? '').length > most) return found('name-long', { option: `--${name}`, most });
  }
  return values.by?.trim() === '' ? found('missing', { options: '--by' }) : null;
}

/** The project with the artwork in its slot; refused where the file cannot be used. */
async function supplied(holding: Holding, slot: EmblemSlot, values: Values, host: Host): Promise<Holding> {
  const file = values.artwork ?? '';
  let bytes: Uint8Array;
  try {
    bytes = await readFile(resolve(host.folder, file));
  } catch (fault) {
    const reason = errorCode(fault);
    if (reason === '') throw fault;
    return reason === 'ENOENT'
      ? refuse(host, EMBLEM_COMMAND, 'artwork-not-found', { file })
      : refuse(host, EMBLEM_COMMAND, 'artwork-unreadable', { file, reason });
  }
  const key = sha256(bytes);
  const artwork = await readArtwork(bytes, key, artworkPorts());
  const kind = artworkKind(bytes);
  if (!artwork.ok || 'other' in kind) {
    const sentence = artwork.ok ? '' : (sayArtwork(artwork.problem, host.language) ?? '');
    return refuse(host, EMBLEM_COMMAND, 'refused', { file, sentence });
  }
  const notes = artwork.value.kind === 'vector' ? artwork.value.notes : [];
  for (const { code, data } of notes) {
    const sentence = sayArtwork({ code, data: { ...data, sign: file } }, host.language) ?? '';
    tell(host, EMBLEM_COMMAND, 'note', { sentence });
  }
  const told: Signature = signature.parse({
    by: values.by,
    on: values.on ?? localDay(host.now()),
    ...(values.document === undefined ? {} : { document: values.document }),
  });
  return supplyEmblem(holding, slot, {
    asset: { sha256: key, fileName: basename(file).slice(-200), mediaType: kind.type, bytes: bytes.length },
    bytes,
    signature: told,
  });
}
