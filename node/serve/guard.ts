import { type IncomingMessage } from 'node:http';

export type Refusal = { readonly status: 403 | 404 | 405 | 415 | 421; readonly because: string };

/**
 * Stands before everything else: the Host header must be our own address (against DNS rebinding), an ask must
 * come from our own page, and only GET and POST exist. Null lets the request through.
 */
export function refuse(request: IncomingMessage, origin: string): Refusal | null {
  const { method, headers } = request;
  if (headers.host !== origin.slice('http://'.length)) return { status: 421, because: 'host' };
  if (method === 'GET') return null;
  if (method !== 'POST') return { status: 405, because: 'method' };
  if (headers.origin !== origin) return { status: 403, because: 'origin' };
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return { status: 403, because: 'site' };
  // A JSON body makes a stranger's page ask first (preflight), and we never answer that.
  if (headers['content-type'] !== 'application/json') return { status: 415, because: 'type' };
  return null;
}

/** The token of `Authorization: Bearer …`; empty when there is none. */
export function bearer(request: IncomingMessage): string {
  return /^Bearer ([\w-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
}
