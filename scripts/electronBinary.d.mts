export function findElectronBinary(): { path: string; why: null } | { path: null; why: string };
