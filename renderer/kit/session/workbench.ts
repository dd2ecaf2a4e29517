import { type FaultPlace } from '../../../app/faults/notedFault.ts';
import {
  type Answer,
  type Host,
  type Library,
  type OpenedDocument,
  type SentProblem,
} from '../../../app/bridge/contract.ts';
import { type ProgramLibrary, sentLibrary } from '../../../app/library/library.ts';
import { programFault } from '../../../app/faults/programFault.ts';
import { type CommandResult, type PlanProblem } from '../../../core/editing/command.ts';
import { type Change } from '../../../core/editing/change.ts';
import { withPlates } from '../../../core/editing/commands/signs.ts';
import { type Project } from '../../../core/project/project.ts';
import { type UndoStep } from '../strings/undoSteps.ts';
import { type Refusal } from '../strings/underlayRefusal.ts';
import { type KeepCopy, keepCopy, startAutosave } from './autosave.ts';
import { DocumentArtwork } from './documentArtwork.ts';
import { DocumentAssets } from './documentAssets.ts';
import { edit, openSession, projectOf, redoStep, undoStep, type Session } from './session.ts';
import { Store } from './store.ts';
import { firstView, type Place, type View } from './view.ts';

/** Something that is said once and fades: a refusal, or that something was done. */
export type Notice = {
  readonly id: number;
  readonly tone: 'fault' | 'done';
  readonly says:
    | { readonly from: 'host'; readonly problem: SentProblem }
    | { readonly from: 'command'; readonly problem: PlanProblem }
    | { readonly from: 'underlay'; readonly problem: Refusal }
    | {
        readonly from: 'frame';
        readonly key: DoneKey;
        readonly data: Record<string, string>;
      };
};

type DoneKey =
  'saved' | 'restored' | 'renamed' | 'undone' | 'redone' | 'copied' | 'underlay-shrunk' | 'fault';

export type EditOptions = {
  readonly group?: string;
  readonly select?: readonly string[];
  /** The change is all there is: no sign comes or goes with a room. */
  readonly whole?: true;
};

/**
 * What the face works with: the host, the open document and the view. Components read through hooks and act
 * through these methods; nothing here knows React or Konva.
 */
export class Workbench {
  readonly host: Host;
  readonly greeting: Answer<'greet'>;
  /** What ships with the program, as the host sent it, and parsed. */
  readonly sent: Library;
  readonly library: ProgramLibrary;
  readonly session = new Store<Session | null>(null);
  readonly assets: DocumentAssets;
  readonly artwork: DocumentArtwork;
  readonly view: Store<View>;
  readonly notices = new Store<readonly Notice[]>([]);
  #notice = 0;
  #heard: PlanProblem[] | null = null;
  readonly #faults = new Set<string>();

  constructor(host: Host, greeting: Answer<'greet'>, sent: Library) {
    this.host = host;
    this.greeting = greeting;
    this.sent = sent;
    this.library = sentLibrary(sent.files);
    this.view = new Store(firstView(greeting.preferences));
    this.assets = new DocumentAssets(host);
    this.artwork = new DocumentArtwork(host, this.assets);
    this.#hushElsewhere();
    startAutosave(this.#keep, this.session, (problem) => this.hostRefused(problem));
  }

  /** `untouched`: it comes from the program, and is nobody's work until it is changed. */
  open(
    opened: OpenedDocument,
    place: Place = 'overview',
    { untouched = false }: { readonly untouched?: boolean } = {},
  ): void {
    this.#viewAnew(place);
    this.assets.forget();
    this.artwork.forget();
    const session = openSession(opened);
    this.session.set(untouched ? { ...session, onDisk: opened.project } : session);
  }

  /** Asks the host whether it is there again; unsaved work is kept at once when it is. */
  async reconnect(): Promise<boolean> {
    const greeted = await this.host.ask('greet', {});
    if (!greeted.ok) return false;
    this.view.change({ hostGone: false });
    this.artwork.retry();
    await this.keepNow();
    return true;
  }

  async keepNow(): Promise<void> {
    const problem = await keepCopy(this.#keep, this.session);
    if (problem !== null) this.hostRefused(problem);
  }

  readonly #keep: KeepCopy = (ask) =>
    this.assets.withAssets(ask.document, ask.project, () => this.host.ask('keepCopy', ask));

  /** Back to the start page. Unsaved work stays in the recovery place. */
  close(): void {
    this.letGo();
    this.session.set(null);
    this.#viewAnew();
  }

  /** Nothing stays of the last document; the manual does, whose steps lead from one to the next. */
  #viewAnew(place: Place = 'overview'): void {
    const { preferences, manual } = this.view.get();
    this.view.set({ ...firstView(preferences), place, manual });
  }

  /** The file of the document is free for others. */
  letGo(): void {
    const session = this.session.get();
    if (session !== null) void this.host.ask('closeDocument', { document: session.document });
  }

  get project(): Project {
    const session = this.session.get();
    if (session === null) throw new Error('no document is open');
    return projectOf(session);
  }

  /** Puts what a command says into the history; a refusal is shown and nothing changes. */
  run(label: UndoStep, result: CommandResult, options: EditOptions = {}): boolean {
    if (!result.ok) {
      // Nothing to do is no news to somebody who nudges a locked thing.
      if (result.problem.code !== 'nothing-to-do') this.refuse(result.problem);
      return false;
    }
    this.apply(label, result.value, options);
    return true;
  }

  apply(label: UndoStep, change: Change, { whole, ...options }: EditOptions = {}): void {
    const session = this.session.get();
    if (session === null) return;
    if (session.lockedBy !== null) {
      const { user, machine } = session.lockedBy;
      this.hostRefused({ area: 'application', code: 'read-only', data: { user, machine } });
      return;
    }
    const followed = whole === true ? change : withPlates(projectOf(session), change);
    this.session.set(edit(session, { label, change: followed, ...options }));
  }

  select(selection: readonly string[]): void {
    const session = this.session.get();
    if (session !== null && session.selection !== selection) this.session.set({ ...session, selection });
  }

  undo(): void {
    const session = this.session.get();
    if (session !== null) this.session.set(undoStep(session));
  }

  redo(): void {
    const session = this.session.get();
    if (session !== null) this.session.set(redoStep(session));
  }

  go(place: Place): void {
    this.view.change({ place, field: null, overlay: 'none' });
  }

  refuse(problem: PlanProblem): void {
    if (this.#heard === null) this.#tell('fault', { from: 'command', problem });
    else this.#heard.push(problem);
  }

  /** What is refused meanwhile, for whoever tells it in its own place instead of in a notice. */
  refusalOf(work: () => void): PlanProblem | null {
    const heard: PlanProblem[] = [];
    this.#heard = heard;
    try {
      work();
    } finally {
      this.#heard = null;
    }
    return heard[0] ?? null;
  }

  /** `asked`: somebody waits for the answer, and the banner alone would be none. */
  hostRefused(problem: SentProblem, { asked = false }: { readonly asked?: boolean } = {}): void {
    // The start page has no banner.
    const banner = problem.code === 'host-gone' && this.session.get() !== null;
    if (banner) this.view.change({ hostGone: true });
    if (!banner || asked) this.#tell('fault', { from: 'host', problem });
  }

  /** A file that cannot lie under the plan. */
  underlayRefused(problem: Refusal): void {
    this.#tell('fault', { from: 'underlay', problem });
  }

  tell(key: DoneKey, data: Record<string, string> = {}): void {
    this.#tell('done', { from: 'frame', key, data });
  }

  /** Keeps a mistake of our own in the host's log, each number once a window; false when it was known. */
  noteFault(thrown: unknown, place: FaultPlace): boolean {
    const { details: _, ...fault } = programFault(thrown, place);
    if (this.#faults.has(fault.number)) return false;
    this.#faults.add(fault.number);
    void this.host.ask('keepFault', fault);
    return true;
  }

  /** The same where no part of the window can say it in its own place. */
  tellFault(thrown: unknown, place: FaultPlace): void {
    const { number } = programFault(thrown, place);
    if (this.noteFault(thrown, place))
      this.#tell('fault', { from: 'frame', key: 'fault', data: { fault: number } });
  }

  /** What was refused in one place, document or language is no news in another. */
  #hushElsewhere(): void {
    const where = (): string => {
      const { place, preferences } = this.view.get();
      return `${place} ${preferences.language} ${this.session.get()?.document ?? ''}`;
    };
    let before = where();
    const look = (): void => {
      const now = where();
      if (now !== before) this.notices.set(this.notices.get().filter(({ tone }) => tone !== 'fault'));
      before = now;
    };
    this.view.subscribe(look);
    this.session.subscribe(look);
  }

  dismiss(id: number): void {
    this.notices.set(this.notices.get().filter((notice) => notice.id !== id));
  }

  #tell(tone: Notice['tone'], says: Notice['says']): void {
    this.#notice += 1;
    this.notices.set([...this.notices.get().slice(-2), { id: this.#notice, tone, says }]);
  }
}
