import { type Asset, type Emblem, type Assets } from './asset.ts';
import { type Signature } from './people.ts';
import { type Project } from './project.ts';

export type EmblemSlot = keyof Project['emblems'];

/** A project with the bytes of its assets. */
export type Holding = { readonly project: Project; readonly assets: Assets };

export type SuppliedEmblem = { readonly asset: Asset; readonly signature: Signature };

/** The project with official artwork in a slot, by whom it was supplied; what was there before goes. */
export function withEmblem(
  project: Project,
  slot: EmblemSlot,
  { asset, signature }: SuppliedEmblem,
): Project {
  const others = project.assets.filter(({ sha256 }) => sha256 !== asset.sha256);
  return withSlot({ ...project, assets: [...others, asset] }, slot, {
    asset: asset.sha256,
    supplied: signature,
  });
}

/** The project with the slot empty again. */
export function withoutEmblem(project: Project, slot: EmblemSlot): Project {
  return withSlot(project, slot, null);
}

/** `withEmblem` with the bytes. */
export function supplyEmblem(
  holding: Holding,
  slot: EmblemSlot,
  supplied: SuppliedEmblem & { readonly bytes: Uint8Array },
): Holding {
  return listedOnly({
    project: withEmblem(holding.project, slot, supplied),
    assets: new Map([...holding.assets, [supplied.asset.sha256, supplied.bytes]]),
  });
}

/** `withoutEmblem` with the bytes. */
export function removeEmblem({ project, assets }: Holding, slot: EmblemSlot): Holding {
  return listedOnly({ project: withoutEmblem(project, slot), assets });
}

function withSlot(project: Project, slot: EmblemSlot, emblem: Emblem | null): Project {
  return withoutStrays({ ...project, emblems: { ...project.emblems, [slot]: emblem } });
}

/** Assets that nothing in the project names any more are dropped: a key is 64 digits that stand for nothing else. */
export function withoutStrays(project: Project): Project {
  const { assets, ...rest } = project;
  const named = JSON.stringify(rest);
  return { ...project, assets: assets.filter(({ sha256 }) => named.includes(sha256)) };
}

function listedOnly({ project, assets }: Holding): Holding {
  const listed = new Set(project.assets.map(({ sha256 }) => sha256));
  return { project, assets: new Map([...assets].filter(([key]) => listed.has(key))) };
}
