import { fromBase64, toBase64 } from '../../../app/bridge/base64.ts';
import { isDwg } from '../../../app/dwg/convertDwg.ts';
import { readDxf, type ReadDxf } from '../../../app/dxf/readDxf.ts';
import { type Ink } from '../../../core/drawing/drawing.ts';
import { contentsOf, look, nearestVertex, type Recognised } from './cadDesk.ts';
import { type CadAsk, type CadTell } from './messages.ts';
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

function tell(message: CadTell, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

/** Progress is told so often at most, ms. */
const PROGRESS_MS = 60;

async function read(ask: Extract<CadAsk, { ask: 'read' }>): Promise<void> {
  const { converted, coding, inks } = ask;
  const file = converted === null ? ask.file : new File([fromBase64(converted)], ask.file.name);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (converted === null && isDwg(bytes)) return tell({ tell: 'dwg', bytes: toBase64(bytes) });
  let told = 0;
  const outcome = await readDxf(bytes, {
    ...(coding === null ? {} : { coding }),
    progress: (at) => {
      const now = performance.now();
      if (now - told < PROGRESS_MS) return;
      told = now;
      tell({ tell: 'progress', ...at });
    },
  });
  if (!outcome.ok) return tell({ tell: 'refused', problem: outcome.problem });
  desk.read = outcome.value;
  desk.inks = inks;
  const { drawing } = outcome.value;
  desk.picture = new CadPicture(drawing);
  await haveFacesFor(drawing.texts.map(({ text }) => text));
  tell({ tell: 'read', contents: contentsOf(outcome.value), made: converted === null ? null : file });
}

async function answer(ask: CadAsk): Promise<void> {
  if (ask.ask === 'read') return read(ask);
  if (desk.read === null || desk.picture === null) return undefined;
  switch (ask.ask) {
    case 'look': {
      const seen = look(desk.read, ask);
      desk.recognised = seen.recognised;
      return tell({ tell: 'looked', look: seen.look });
    }
    case 'nearest': {
      const at = nearestVertex(desk.read.drawing, ask.at, ask.within);
      return tell({ tell: 'nearest', number: ask.number, at });
    }
    case 'paint': {
      const { view, lit } = ask;
      const picture = desk.picture.paint({ view, lit, recognised: desk.recognised, inks: desk.inks });
      return tell({ tell: 'painted', picture, view }, [picture]);
    }
  }
}

tellFaces();
self.onmessage = ({ data }: MessageEvent<CadAsk>): void => {
  answer(data).catch((thrown: unknown) => tell({ tell: 'broke', thrown }));
};
