export type Target = { readonly os: 'linux' | 'win'; readonly arch: 'x64' | 'arm64' };
export const TARGETS: readonly Target[];
/** null when they are there, else what npm said of it. */
export function nativePackages(target: Target, into?: string): string | null;
