import { contract, sentProblem, type Host, type Outcome } from '../../../app/bridge/contract.ts';
import { z } from 'zod';

const TOKEN = 'paijiang-session';

const outcome = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), problem: sentProblem }),
]);
const tokenAnswer = z.strictObject({ token: z.string() });

function refused(code: 'host-gone' | 'session-locked' | 'bad-answer', name = ''): Outcome<never> {
  return { ok: false, problem: { area: 'application', code, data: { name } } };
}

/** The browser edition's host, over HTTP on 127.0.0.1. */
export function httpHost(fetchPage: typeof fetch = (...ask) => fetch(...ask)): Host {
  let session: Promise<string | null> | null = null;
  return {
    ask: async (name, ask) => {
      session ??= sessionToken(fetchPage);
      const token = await session;
      if (token === null) return refused('session-locked');
      let response: Response;
      try {
        response = await post(fetchPage, `/ask/${name}`, ask, token, name === 'closeDocument');
      } catch {
        return refused('host-gone');
      }
      if (response.status === 401) return refused('session-locked');
      const answered = outcome.safeParse(await response.json().catch(() => null));
      if (!answered.success) return refused('bad-answer', name);
      if (!answered.data.ok) return answered.data;
      const value = contract[name].answer.safeParse(answered.data.value);
      if (!value.success) return refused('bad-answer', name);
      // Parsed by the schema that the type of the answer was made from.
      return { ok: true, value: value.data } as Awaited<ReturnType<Host['ask']>> as never;
    },
  };
}

/** The token of this tab: kept from before a reload, or swapped for the boot code of the start address. */
async function sessionToken(fetchPage: typeof fetch): Promise<string | null> {
  const code = /^#boot=([\w-]+)$/.exec(location.hash)?.[1];
  if (code !== undefined) {
    history.replaceState(null, '', location.pathname);
    const response = await post(fetchPage, '/session', { code }, null).catch(() => null);
    const answer = tokenAnswer.safeParse(response?.ok === true ? await response.json() : null);
    if (answer.success) {
      sessionStorage.setItem(TOKEN, answer.data.token);
      return answer.data.token;
    }
  }
  return sessionStorage.getItem(TOKEN);
}

/** `outlives`: is sent although the page is being left. */
function post(
  fetchPage: typeof fetch,
  path: string,
  body: unknown,
  token: string | null,
  outlives = false,
): Promise<Response> {
  return fetchPage(path, {
    method: 'POST',
    keepalive: outlives,
    headers: {
      'Content-Type': 'application/json',
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
}
