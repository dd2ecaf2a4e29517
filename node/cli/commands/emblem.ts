import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { artworkKind } from '../../../app/artwork/kind.ts';
import { readArtwork } from '../../../app/artwork/readArtwork.ts';
import { sayArtwork } from '../../../app/words/artwork.ts';
import { EMBLEM_COMMAND } from '../../../app/words/commands/emblem.ts';
import { say } from '../../../app/words/words.ts';
import { type EmblemSlot, type Holding, removeEmblem, supplyEmblem } from '../../../core/project/emblems.ts';
import { day, signature, type Signature } from '../../../core/project/people.ts';
import { type Problem } from '../../../core/problem.ts';
import { type ExitCode, type Host } from '../host.ts';
import { localDay } from '../../files/localDay.ts';
import { type Options, readOptions, sayOptionProblem } from '../options.ts';
import { errorCode, readProject } from '../readProject.ts';
import { saveWithAssets } from '../saveProject.ts';
import { artworkPorts } from '../../writers/suppliedArtwork.ts';
import { sha256 } from '../../files/writePackage.ts';

const TABLE = {
  slot: { type: 'string' },
  artwork: { type: 'string' },
  by: { type: 'string' },
  on: { type: 'string' },
  document: { type: 'string' },
  out: { type: 'string' },
  remove: { type: 'boolean' },
} as const;
type Values = Options<typeof TABLE>['values'];
type Key = keyof typeof EMBLEM_COMMAND.zh;

/** `paijiang emblem`: official artwork into or out of one of the two slots (docs/spec/artwork.md). */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const read = readOptions(args, TABLE, { operands: ['FILE'] });
  if (!read.ok) {
    sayOptionProblem(read.problem, 'emblem', host);
    return 2;
  }
  const { values } = read.value;
  const [file = ''] = read.value.operands;
  const tell = (key: Key, data: Record<string, string | number> = {}): void =>
    host.err(`${say(EMBLEM_COMMAND, host.language, key, data)}\n`);
  const wrong = wrongOption(values);
  if (wrong !== null) {
    tell(wrong.code, wrong.data);
    return 2;
  }
  // Told by the options that were just checked.
  const slot = values.slot as EmblemSlot;
  const opened = await readProject(file, host);
  if (opened === null) return 2;
  const out = values.out ?? file;
  if (out.endsWith('.json')) {
    tell('json-holds-no-files', { file: out });
    return 2;
  }
  const slotName = say(EMBLEM_COMMAND, host.language, `slot.${slot}`);
  if (values.remove === true && opened.project.emblems[slot] === null) {
    tell('nothing-there', { slot: slotName });
    return 2;
  }
  const changed =
    values.remove === true ? removeEmblem(opened, slot) : await supplied(opened, slot, values, host);
  if (changed === null) return 2;
  const saved = await saveWithAssets(resolve(host.folder, out), changed, {
    replace: values.out === undefined,
    now: host.now(),
  });
  if (!saved.ok) {
    tell(saved.problem.code, { ...saved.problem.data, file: out });
    return 2;
  }
  const emblem = changed.project.emblems[slot];
  if (emblem === null) tell('removed', { slot: slotName, file: out });
  else {
    const { by, on } = emblem.supplied;
    tell('supplied', { slot: slotName, artwork: values.artwork ?? '', by, on, file: out });
  }
  return 0;
}

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

/** The project with the artwork in its slot; null where the file cannot be used, which is said. */
async function supplied(
  holding: Holding,
  slot: EmblemSlot,
  values: Values,
  host: Host,
): Promise<Holding | null> {
  const file = values.artwork ?? '';
  const tell = (key: Key, data: Record<string, string | number>): null => {
    host.err(`${say(EMBLEM_COMMAND, host.language, key, data)}\n`);
    return null;
  };
  let bytes: Uint8Array;
  try {
    bytes = await readFile(resolve(host.folder, file));
  } catch (fault) {
    const reason = errorCode(fault);
    if (reason === '') throw fault;
    return reason === 'ENOENT'
      ? tell('artwork-not-found', { file })
      : tell('artwork-unreadable', { file, reason });
  }
  const key = sha256(bytes);
  const artwork = await readArtwork(bytes, key, artworkPorts());
  const kind = artworkKind(bytes);
  if (!artwork.ok || 'other' in kind) {
    const sentence = artwork.ok ? '' : (sayArtwork(artwork.problem, host.language) ?? '');
    return tell('refused', { file, sentence });
  }
  const notes = artwork.value.kind === 'vector' ? artwork.value.notes : [];
  for (const { code, data } of notes) {
    tell('note', { sentence: sayArtwork({ code, data: { ...data, sign: file } }, host.language) ?? '' });
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
