import { failure, success } from '../../../core/result.ts';
import { answering, handing } from '../../kit/session/workerCalls.ts';
import { type PdfPages } from './pdfPages.ts';
import { planeSteps } from './planeSteps.ts';
import { takePicture } from './takePicture.ts';
import { type AskKind, type PictureCalls, Refused, type Tell } from './work.ts';

let opened: PdfPages | null = null;

/** What is refused on its way is an answer, too. */
function refusing<Kind extends AskKind>(
  answer: (ask: PictureCalls[Kind]['ask'], tell: Tell) => Promise<PictureCalls[Kind]['answer']>,
): typeof answer {
  return (ask, tell) =>
    answer(ask, tell).catch((fault: unknown) => {
      if (fault instanceof Refused) return failure(fault.refusal);
      throw fault;
    });
}

answering<PictureCalls>({
  take: refusing<'take'>(async (ask, tell) => success(await takePicture(ask, tell))),
  show: refusing<'show'>(async (ask, tell) => {
    const steps = await planeSteps(ask, tell);
    return handing(success({ steps }), steps);
  }),
  pages: refusing<'pages'>(async ({ file }) => {
    // pdf.js is large, and most plans come as photos.
    const { openPdf } = await import('./pdfPages.ts');
    opened = await openPdf(file);
    return success({ count: opened.count });
  }),
  page: refusing<'page'>(async ({ page, longest }, tell) => {
    if (opened === null) throw new Refused('pdf-damaged');
    const plane = await opened.plane(page);
    const canvas = await opened.draw(page, longest / Math.max(plane.width, plane.height), tell);
    const picture = canvas.transferToImageBitmap();
    return handing(success({ picture, plane }), [picture]);
  }),
});
