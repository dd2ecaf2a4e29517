import { useSyncExternalStore } from 'react';

/** A value that changes and tells. */
export class Store<State> {
  #state: State;
  readonly #listeners = new Set<() => void>();

  constructor(state: State) {
    this.#state = state;
  }

  readonly get = (): State => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(next: State): void {
    if (Object.is(next, this.#state)) return;
    this.#state = next;
    for (const listener of [...this.#listeners]) listener();
  }

  change(part: Partial<State>): void {
    this.set({ ...this.#state, ...part });
  }
}

/** Re-renders only when what is selected changes; the selector must give the same object for the same state. */
export function useStore<State, Part>(store: Store<State>, select: (state: State) => Part): Part {
  const now = (): Part => select(store.get());
  // The third: what is there when markup is made without a browser, as tests do.
  return useSyncExternalStore(store.subscribe, now, now);
}
