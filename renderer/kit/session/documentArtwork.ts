import { type Host, type Outcome } from '../../../app/bridge/contract.ts';
import { type Project } from '../../../core/project/project.ts';
import { type EmblemArtwork } from '../../../typeset/kinds/emblem/layoutEmblem.ts';
import { type DocumentAssets } from './documentAssets.ts';
import { Store } from './store.ts';

export type ReadArtwork = Outcome<EmblemArtwork>;

/** Official artwork of the open document as the host has read it: each file is asked for once. */
export class DocumentArtwork {
  /** What has been read, by checksum; a file that the readers refuse is read, too. */
  readonly read = new Store<ReadonlyMap<string, ReadArtwork>>(new Map());
  readonly #host: Host;
  readonly #assets: DocumentAssets;
  readonly #asked = new Map<string, Promise<ReadArtwork>>();

  constructor(host: Host, assets: DocumentAssets) {
    this.#host = host;
    this.#assets = assets;
  }

  of(document: string, project: Project, sha256: string): Promise<ReadArtwork> {
    const asked = this.#asked.get(sha256) ?? this.#ask(document, project, sha256);
    this.#asked.set(sha256, asked);
    return asked;
  }

  /** Forgets what the host did not answer, so that it is asked again. */
  retry(): void {
    const kept = [...this.read.get()].filter(([, { ok }]) => ok);
    if (kept.length === this.read.get().size) return;
    this.#asked.clear();
    this.read.set(new Map(kept));
  }

  forget(): void {
    this.#asked.clear();
    this.read.set(new Map());
  }

  async #ask(document: string, project: Project, sha256: string): Promise<ReadArtwork> {
    const answer = await this.#assets.withAssets(document, project, () =>
      this.#host.ask('artwork', { document, sha256 }),
    );
    this.read.set(new Map([...this.read.get(), [sha256, answer]]));
    return answer;
  }
}
