import { describe, expect, it } from 'vitest';
import { type Host } from '../../app/bridge/contract.ts';
import { DocumentAssets } from '../../renderer/kit/session/documentAssets.ts';
import { soundVillage } from '../support/village.ts';

describe('assets of the face', () => {
  it('[APP-22] hands over once more what a killed host has lost, then asks again', async () => {
    const asset = { sha256: 'a'.repeat(64), fileName: '图.png', mediaType: 'image/png', bytes: 3 } as const;
    const held = new Set<string>();
    const asked: string[] = [];
    const host: Host = {
      ask: (name) => {
        asked.push(name);
        if (name === 'addAsset') held.add(asset.sha256);
        // Only addAsset is asked here, and this is its answer.
        return Promise.resolve({ ok: true, value: asset } as never);
      },
    };
    // The browser's reader of files, which Node has not.
    const assets = new DocumentAssets(host, () => Promise.resolve('AQID'));
    await assets.add('d', new Blob([new Uint8Array([1, 2, 3])]), '图.png');
    held.clear();
    const project = { ...soundVillage(), assets: [asset] };
    const saved = await assets.withAssets('d', project, () =>
      Promise.resolve(
        held.has(asset.sha256)
          ? { ok: true as const, value: 'saved' }
          : { ok: false as const, problem: { area: 'application', code: 'asset-missing', data: {} } },
      ),
    );
    expect(saved).toEqual({ ok: true, value: 'saved' });
    expect(asked).toEqual(['addAsset', 'addAsset']);
  });
});
