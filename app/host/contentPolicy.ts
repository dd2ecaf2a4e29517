/**
 * The content security policy of the face, one constant for both hosts. No inline style and no inline script:
 * the style sheet is extracted at build time (docs/decisions/0051). WebAssembly is HarfBuzz.
 */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/** Headers of every answer, in both editions. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
};

/** Types that the face may be given; anything else below its folder is not there. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  ico: 'image/x-icon',
  wasm: 'application/wasm',
  ttf: 'font/ttf',
  otf: 'font/otf',
  woff2: 'font/woff2',
  // Tables of characters and the fourteen standard fonts, for PDF pages under a plan.
  bcmap: 'application/octet-stream',
  pfb: 'application/octet-stream',
};

/** Media type by the file's extension; null = not served. */
export function mediaType(path: string): string | null {
  const extension = /\.([a-z0-9]+)$/.exec(path)?.[1];
  return extension === undefined ? null : (MEDIA_TYPES[extension] ?? null);
}
