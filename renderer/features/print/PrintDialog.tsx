import { useContext, useEffect, useState } from 'react';
import { type PlanOptions } from '../../../app/bridge/contract.ts';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { Icon } from '../../kit/controls/Icon.tsx';
import { makePlans } from '../../kit/session/packages.ts';
import { useProject, useSession, useWorkbench } from '../../kit/session/context.ts';
import { useStore } from '../../kit/session/store.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { localDay } from '../../kit/strings/dates.ts';
import { PRINT } from '../../kit/strings/print.ts';
import { Misfit } from './Misfit.tsx';
import { MakingPlans } from './MakingPlans.tsx';
import { PrintChoices } from './PrintChoices.tsx';
import { canCompare, choiceOf, type PrintChoice, printChoice, wasChosen } from './printChoice.ts';
import { SheetStage } from './SheetStage.tsx';
import { SheetThumbs } from './SheetThumbs.tsx';
import { TitleFields } from './TitleFields.tsx';
import { type Sheets, useSheets } from './useSheets.ts';

/** Plan sheets before they are made: what is chosen at the left, the very sheets at the right. */
export function PrintDialog({ close }: { readonly close: () => void }) {
  const say = useWords(PRINT);
  return (
    <Dialog
      className="print-dialog"
      width="calc(100vw - 32px)"
      title={say('title')}
      footer={null}
      mask={{ closable: false }}
      onCancel={close}
    >
      <Inside close={close} />
    </Dialog>
  );
}

function Inside({ close }: { readonly close: () => void }) {
  const workbench = useWorkbench();
  const language = useContext(LanguageContext);
  const document = useSession((session) => session.document);
  const project = useProject((now) => now);
  const choice = useStore(printChoice, () => choiceOf(document));
  const change = (part: Partial<PrintChoice>): void =>
    printChoice.set({ document, choice: { ...choiceOf(document), ...part } });
  // A window may stay open over midnight.
  const [day] = useState(() => localDay(new Date()));
  const { formats, ...rest } = choice;
  const options: Omit<PlanOptions, 'formats'> = {
    ...rest,
    comparison: choice.comparison && canCompare(project),
    language,
    day,
  };
  const sheets = useSheets(workbench.sent, { project, options });
  useFittingScale(document, sheets, change);
  const [job, setJob] = useState<string | null>(null);
  const onlyDxf = formats.every((format) => format === 'dxf');
  return (
    <div
      className="print"
      onKeyDown={(event) => {
        // The browser's own print would put the window on paper.
        if ((event.ctrlKey || event.metaKey) && event.key === 'p') event.preventDefault();
      }}
    >
      <div className="print-choices">
        <PrintChoices choice={choice} change={change} />
        <TitleFields />
      </div>
      <Preview sheets={sheets} change={change} onlyDxf={onlyDxf} />
      <MakingPlans
        job={job}
        // What the preview refuses is not made; without a preview the host says it.
        ready={onlyDxf || sheets.broken !== null || (sheets.laid?.ok === true && !sheets.busy)}
        make={() => void makePlans(workbench, { ...options, formats }).then(setJob)}
        close={close}
      />
    </div>
  );
}

/** Until somebody has chosen: the first scale that the paper takes, rather than a refusal to begin with. */
function useFittingScale(
  document: string,
  { laid, busy }: Sheets,
  change: (part: Partial<PrintChoice>) => void,
): void {
  const untouched = useStore(printChoice, () => !wasChosen(document));
  const fitting =
    untouched && !busy && laid?.ok === false && 'offers' in laid.problem
      ? laid.problem.offers.scales[0]
      : undefined;
  useEffect(() => {
    if (fitting !== undefined) change({ scale: fitting });
  }, [fitting, change]);
}

function Preview({
  sheets: { press, laid, round, busy, broken },
  change,
  onlyDxf,
}: {
  readonly sheets: Sheets;
  readonly change: (part: Partial<PrintChoice>) => void;
  readonly onlyDxf: boolean;
}) {
  const say = useWords(PRINT);
  const [at, setAt] = useState(0);
  if (broken !== null)
    return (
      <p className="print-preview print-misfit" role="alert">
        {say('preview-broken', { message: broken })}
      </p>
    );
  if (laid === null || press === null) return <p className="print-preview centred">{say('laying')}</p>;
  if (!laid.ok)
    return (
      <div className="print-preview" data-busy={busy}>
        {onlyDxf ? (
          <p className="centred">{say('only-dxf')}</p>
        ) : (
          <Misfit problem={laid.problem} change={change} />
        )}
      </div>
    );
  const index = Math.min(at, laid.sheets.length - 1);
  const sheet = laid.sheets[index];
  if (sheet === undefined) return <p className="print-preview centred">{say('laying')}</p>;
  return (
    <div className="print-preview" data-busy={busy} data-round={round}>
      {laid.left !== null && (
        <Misfit problem={laid.left} change={change} leave={() => change({ comparison: false })} />
      )}
      <div className="print-sheets">
        <SheetStage
          // A sheet of another size begins whole.
          key={`${sheet.id} ${sheet.width}`}
          shown={{ press, sheet, index, round }}
          count={laid.sheets.length}
          go={setAt}
        />
        <SheetThumbs press={press} sheets={laid.sheets} round={round} shown={index} go={setAt} />
      </div>
      {sheet.unlabelled.length > 0 && (
        <p className="print-told" role="status">
          <span className="tone-caution">
            <Icon name="caution" size={14} />
          </span>
          {say('unlabelled', { rooms: sheet.unlabelled.join('、') })}
        </p>
      )}
      {busy && (
        <p className="print-busy" role="status">
          {say('laying')}
        </p>
      )}
    </div>
  );
}
