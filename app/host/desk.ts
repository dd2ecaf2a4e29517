import { Handles } from './handles.ts';
import { type ApplicationPorts, type Fingerprint, type AssetBytes } from './ports.ts';

/** A document that the host holds open. The project itself lives in the face; assets and the place on disk here. */
export type HeldDocument = {
  readonly path: string | null;
  readonly fingerprint: Fingerprint | null;
  readonly assets: AssetBytes;
};

export const NEVER_SAVED: HeldDocument = { path: null, fingerprint: null, assets: new Map() };

/** What is open and which files have handles. */
export type Desk = {
  readonly ports: ApplicationPorts;
  readonly handles: Handles;
  readonly documents: Map<string, HeldDocument>;
  /** What could not be kept when it was tried last (spareWork.ts). */
  readonly failing: Set<string>;
};

export function createDesk(ports: ApplicationPorts): Desk {
  return { ports, handles: new Handles(ports.newId), documents: new Map(), failing: new Set() };
}
