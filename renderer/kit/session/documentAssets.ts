import { type Host, type Outcome } from '../../../app/bridge/contract.ts';
import { fromBase64 } from '../../../app/bridge/base64.ts';
import { type Asset } from '../../../core/project/asset.ts';
import { type Project } from '../../../core/project/project.ts';
import { base64Of } from './base64Of.ts';

/** Base64 letters that are decoded at a time, a multiple of four: a few milliseconds. */
const PIECE = 1 << 21;

/** A photo has millions of bytes: between two pieces the window has its turn. */
async function decoded(text: string): Promise<Uint8Array<ArrayBuffer>[]> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < text.length; at += PIECE) {
    pieces.push(fromBase64(text.slice(at, at + PIECE)));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return pieces;
}

/**
 * Bytes of the open document's assets, as the face has them. What was added here is kept until the document closes:
 * a host that was killed and started again is given it once more.
 */
export class DocumentAssets {
  readonly #host: Host;
  readonly #encode: (file: Blob) => Promise<string>;
  readonly #held = new Map<string, Blob>();
  readonly #added = new Map<string, string>();

  constructor(host: Host, encode = base64Of) {
    this.#host = host;
    this.#encode = encode;
  }

  /** Hands a file to the host; the caller puts the asset into the project with a change of its own. */
  async add(document: string, file: Blob, fileName: string): Promise<Outcome<Asset>> {
    const bytes = await this.#encode(file);
    const added = await this.#host.ask('addAsset', { document, fileName: fileName.slice(0, 255), bytes });
    if (!added.ok) return added;
    const { sha256, mediaType } = added.value;
    this.#held.set(sha256, new Blob([file], { type: mediaType }));
    this.#added.set(sha256, added.value.fileName);
    return added;
  }

  async bytes(document: string, { sha256, mediaType }: Asset): Promise<Outcome<Blob>> {
    const held = this.#held.get(sha256);
    if (held !== undefined) return { ok: true, value: held };
    const answer = await this.#host.ask('asset', { document, sha256 });
    if (!answer.ok) return answer;
    const blob = new Blob(await decoded(answer.value.bytes), { type: mediaType });
    this.#held.set(sha256, blob);
    return { ok: true, value: blob };
  }

  /** Runs an ask that carries the project; where the host has lost assets of this session, hands them over and asks again. */
  async withAssets<Value>(
    document: string,
    project: Project,
    ask: () => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>> {
    const answer = await ask();
    if (answer.ok || answer.problem.code !== 'asset-missing') return answer;
    for (const { sha256 } of project.assets) {
      const [blob, fileName] = [this.#held.get(sha256), this.#added.get(sha256)];
      if (blob !== undefined && fileName !== undefined) await this.add(document, blob, fileName);
    }
    return ask();
  }

  /** What the window holds itself, by checksum. */
  async held(): Promise<ReadonlyMap<string, Uint8Array>> {
    const all = [...this.#held].map(
      async ([sha256, blob]) => [sha256, new Uint8Array(await blob.arrayBuffer())] as const,
    );
    return new Map(await Promise.all(all));
  }

  forget(): void {
    this.#held.clear();
    this.#added.clear();
  }
}
