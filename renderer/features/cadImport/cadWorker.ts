import { type Ink } from '../../../core/drawing/ink.ts';
import { fromBase64, toBase64 } from '../../../app/bridge/base64.ts';
import { isDwg } from '../../../app/dwg/convertDwg.ts';
import { readDxf, type ReadDxf } from '../../../app/dxf/readDxf.ts';
import { contentsOf, look, nearestVertex, type Recognised } from './cadDesk.ts';
import { answering, handing } from '../../kit/session/workerCalls.ts';
import { type CadCalls, type CadProgress, type CadRead } from './messages.ts';
import { CadPicture } from './cadPicture.ts';
import { haveFacesFor, tellFaces } from './workerFonts.ts';

/**
 * The worker that holds a CAD file: reads it, tries choices out on the project and paints the preview, so that the
 * window never waits. Its end (terminate) is the cancelling of whatever it does.
 */
const desk: {
  read: ReadDxf | null;
  picture: CadPicture | null;
  recognised: Recognised | null;
  inks: Readonly<Record<string, Ink>>;
} = { read: null, picture: null, recognised: null, inks: {} };

/** Progress is told so often at most, ms. */
const PROGRESS_MS = 60;

async function read(
  { converted, coding, inks, file: given }: CadCalls['read']['ask'],
  progress: (at: CadProgress) => void,
): Promise<CadRead> {
  const file = converted === null ? given : new File([fromBase64(converted)], given.name);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (converted === null && isDwg(bytes)) return { tell: 'dwg', bytes: toBase64(bytes) };
  let told = 0;
  const outcome = await readDxf(bytes, {
    ...(coding === null ? {} : { coding }),
    progress: (at) => {
      const now = performance.now();
      if (now - told < PROGRESS_MS) return;
      told = now;
      progress(at);
    },
  });
  if (!outcome.ok) return { tell: 'refused', problem: outcome.problem };
  desk.read = outcome.value;
  desk.inks = inks;
  const { drawing } = outcome.value;
  desk.picture = new CadPicture(drawing);
  await haveFacesFor(drawing.texts.map(({ text }) => text));
  return { tell: 'read', contents: contentsOf(outcome.value), made: converted === null ? null : file };
}

tellFaces();
answering<CadCalls>({
  read,
  look: (ask) => {
    if (desk.read === null) return null;
    const seen = look(desk.read, ask);
    desk.recognised = seen.recognised;
    return seen.look;
  },
  nearest: ({ at, within }) => (desk.read === null ? null : nearestVertex(desk.read.drawing, at, within)),
  paint: ({ view, lit }) => {
    if (desk.picture === null) return null;
    const { recognised, inks } = desk;
    const picture = desk.picture.paint({ view, lit, recognised, inks });
    return handing({ picture, view }, [picture]);
  },
});
