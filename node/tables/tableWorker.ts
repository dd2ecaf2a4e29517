import { parentPort } from 'node:worker_threads';
import { readWorkbook } from '../../app/lists/workbook/readWorkbook.ts';
import { type WorkbookAsk } from '../../app/lists/workbook/workbook.ts';

/** The thread in which workbooks are read: one question, one answer. Whatever a file costs, it can be ended. */
parentPort?.once('message', ({ bytes, ask }: { bytes: Uint8Array; ask: WorkbookAsk }) => {
  void readWorkbook(bytes, ask).then((answer) => parentPort?.postMessage(answer));
});
