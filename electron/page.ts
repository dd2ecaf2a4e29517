import { SECURITY_HEADERS } from '../app/host/contentPolicy.ts';
import { pageFile, type PageFiles } from '../node/serve/pageFiles.ts';

export const SCHEME = 'app';
const HOST = 'bundle';
/** As Chromium writes it; Node's URL gives `null` for the origin of a scheme it does not know. */
export const BUNDLE_ORIGIN = `${SCHEME}://${HOST}`;
export const START_PAGE = `${BUNDLE_ORIGIN}/`;

/** Answers the face's requests: GET of a file that belongs to it, with the same headers as the browser edition. */
export async function pageResponse(request: Request, page: PageFiles): Promise<Response> {
  const refuse = (status: number): Response => new Response(null, { status, headers: SECURITY_HEADERS });
  if (request.method !== 'GET') return refuse(405);
  const address = new URL(request.url);
  if (address.protocol !== `${SCHEME}:` || address.host !== HOST) return refuse(404);
  const file = await pageFile(page, address.pathname);
  if (file === null) return refuse(404);
  // A copy, so that the body is a plain ArrayBuffer for every Response implementation.
  return new Response(new Uint8Array(file.bytes), {
    headers: { ...SECURITY_HEADERS, 'Content-Type': file.type, 'Cache-Control': 'no-cache' },
  });
}

/** Whether a page may be gone to: our own and nothing else. */
export function isOwnPage(address: string): boolean {
  try {
    const { protocol, host } = new URL(address);
    return protocol === `${SCHEME}:` && host === HOST;
  } catch {
    return false;
  }
}
