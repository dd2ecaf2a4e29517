import { unreachable } from '../../../core/result.ts';
import { type PdfPages } from './pdfPages.ts';
import { planeSteps } from './planeSteps.ts';
import { takePicture } from './takePicture.ts';
import { type Asks, Refused, type Sent, type Tell, type Told } from './work.ts';

let opened: PdfPages | null = null;

self.onmessage = ({ data }: MessageEvent<Sent>): void => {
  const tell = (told: Told, transfer: Transferable[] = []): void => self.postMessage(told, { transfer });
  const { id } = data;
  answer(data, (progress) => tell({ id, progress })).then(
    ({ value, transfer }) => tell({ id, answer: value }, transfer),
    (fault: unknown) => {
      if (fault instanceof Refused) tell({ id, refused: fault.refusal });
      else tell({ id, refused: { code: 'worker-failed', data: {} }, thrown: fault });
    },
  );
};

type Answered = { readonly value: Asks[keyof Asks]['answer']; readonly transfer: Transferable[] };

async function answer(sent: Sent, tell: Tell): Promise<Answered> {
  switch (sent.kind) {
    case 'take':
      return { value: await takePicture(sent.ask.file, tell), transfer: [] };
    case 'show': {
      const steps = await planeSteps(sent.ask, tell);
      return { value: { steps }, transfer: [...steps] };
    }
    case 'pages': {
      // pdf.js is large, and most plans come as photos.
      const { openPdf } = await import('./pdfPages.ts');
      opened = await openPdf(sent.ask.file);
      return { value: { count: opened.count }, transfer: [] };
    }
    case 'page': {
      if (opened === null) throw new Refused('pdf-damaged');
      const plane = await opened.plane(sent.ask.page);
      const canvas = await opened.draw(
        sent.ask.page,
        sent.ask.longest / Math.max(plane.width, plane.height),
        tell,
      );
      const picture = canvas.transferToImageBitmap();
      return { value: { picture, plane }, transfer: [picture] };
    }
    default:
      return unreachable(sent);
  }
}
