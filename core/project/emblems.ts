import { type Asset } from './asset.ts';
import { type Assets } from './file.ts';
import { type Signature } from './people.ts';
import { type Project } from './project.ts';

export type EmblemSlot = keyof Project['emblems'];

/** A project with the bytes of its assets. */
export type Holding = { readonly project: Project; readonly assets: Assets };

/** The project with official artwork in a slot, by whom it was supplied; what was there before goes. */
export function supplyEmblem(
  holding: Holding,
  slot: EmblemSlot,
  supplied: { readonly asset: Asset; readonly bytes: Uint8Array; readonly signature: Signature },
): Holding {
  const { asset, bytes, signature } = supplied;
  const { project, assets } = holding;
  return withoutStrays({
    project: {
      ...project,
      emblems: { ...project.emblems, [slot]: { asset: asset.sha256, supplied: signature } },
      assets: [...project.assets.filter(({ sha256 }) => sha256 !== asset.sha256), asset],
    },
    assets: new Map([...assets, [asset.sha256, bytes]]),
  });
}

/** The project with the slot empty again. */
export function removeEmblem({ project, assets }: Holding, slot: EmblemSlot): Holding {
  return withoutStrays({ project: { ...project, emblems: { ...project.emblems, [slot]: null } }, assets });
}

/** Assets that nothing in the project names any more are dropped: a key is 64 digits that stand for nothing else. */
function withoutStrays({ project, assets }: Holding): Holding {
  const { assets: listed, ...rest } = project;
  const named = JSON.stringify(rest);
  const kept = listed.filter(({ sha256 }) => named.includes(sha256));
  return {
    project: { ...project, assets: kept },
    assets: new Map([...assets].filter(([key]) => kept.some(({ sha256 }) => sha256 === key))),
  };
}
