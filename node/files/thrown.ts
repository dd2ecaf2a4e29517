/** The code of a fault of the system, `ENOSPC`; empty for anything else. */
export function errorCode(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
}

/** A mistake on its way out of a thread: an error itself would lose its code. */
export type ToldThrown = {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: string;
};

export function tellThrown(thrown: unknown): ToldThrown {
  const { name, message, stack = message } = thrown instanceof Error ? thrown : new Error(String(thrown));
  const code = errorCode(thrown);
  return { name, message, stack, ...(code === '' ? {} : { code }) };
}

/** The error that was told, to be thrown again. */
export function thrownAgain(told: ToldThrown): Error {
  return Object.assign(new Error(told.message), told);
}
