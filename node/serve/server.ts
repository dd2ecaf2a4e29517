import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { SECURITY_HEADERS } from '../../app/host/contentPolicy.ts';
import { type Handlers } from '../../app/bridge/contract.ts';
import { dispatch } from '../../app/host/dispatch.ts';
import { bearer, refuse } from './guard.ts';
import { pageFile, type PageFiles } from './pageFiles.ts';
import { type Session } from './session.ts';

/** Project with photographs in base64; above it the ask is refused before it is read. */
const LARGEST_ASK = 128 * 1024 * 1024;
/** A boot code; nobody has shown yet that they may ask. */
const LARGEST_CODE = 1024;

export type Edition = {
  readonly origin: string;
  /** Milliseconds since a page asked last. */
  readonly quietFor: () => number;
  readonly close: () => Promise<void>;
};

/**
 * The browser edition: the face and its asks over HTTP, on 127.0.0.1 and nowhere else. `port` 0 takes any; a
 * port that is taken falls back to any. Project files are never reachable by address.
 */
export async function serve(options: {
  handlers: Handlers;
  page: PageFiles;
  session: Session;
  port: number;
  /** How long an ask may take to arrive, ms. */
  patience?: number;
}): Promise<Edition> {
  let asked = Date.now();
  let origin = '';
  const { patience = 60_000 } = options;
  const limits = {
    maxHeaderSize: 16 * 1024,
    requestTimeout: patience,
    headersTimeout: patience,
    connectionsCheckingInterval: patience / 2,
  };
  const server = createServer(limits, (request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refuse(request, origin);
    if (refusal !== null) return send(response, refusal.status, { refused: refusal.because });
    if (request.method === 'GET') return sendPage(response, request.url ?? '/');
    asked = Date.now();
    const path = request.url ?? '';
    if (path === '/session') return exchange(request, response);
    if (!path.startsWith('/ask/')) return send(response, 404, { refused: 'path' });
    if (!options.session.admits(bearer(request))) return send(response, 401, { refused: 'session' });
    const body = await json(request, LARGEST_ASK);
    if (body === undefined) return send(response, 400, { refused: 'body' });
    return send(response, 200, await dispatch(options.handlers, path.slice('/ask/'.length), body));
  }

  async function exchange(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await json(request, LARGEST_CODE);
    const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : null;
    const token = typeof code === 'string' ? await options.session.exchange(code) : null;
    return token === null ? send(response, 401, { refused: 'code' }) : send(response, 200, { token });
  }

  async function sendPage(response: ServerResponse, path: string): Promise<void> {
    const file = await pageFile(options.page, path);
    if (file === null) return send(response, 404, { refused: 'path' });
    response.writeHead(200, {
      ...SECURITY_HEADERS,
      'Content-Type': file.type,
      'Cache-Control': file.lasting ? 'private, max-age=31536000, immutable' : 'no-cache',
    });
    response.end(file.bytes);
  }

  const port = await listen(server, options.port);
  origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    quietFor: () => Date.now() - asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(JSON.stringify(body));
}

/** The parsed body; undefined when it is too long or no JSON. */
async function json(request: IncomingMessage, largest: number): Promise<unknown> {
  if (Number(request.headers['content-length'] ?? 0) > largest) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > largest) return undefined;
    chunks.push(chunk);
  }
  try {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return body;
  } catch {
    return undefined;
  }
}

async function listen(server: Server, port: number): Promise<number> {
  const attempt = (wanted: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host: '127.0.0.1', port: wanted, exclusive: true }, () => {
        server.removeListener('error', reject);
        resolve();
      });
    });
  await attempt(port).catch((fault: NodeJS.ErrnoException) => {
    if (port === 0 || (fault.code !== 'EADDRINUSE' && fault.code !== 'EACCES')) throw fault;
    return attempt(0);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no address after listen');
  return address.port;
}
