import { EMPTY_STATE, type State } from "./state.ts";

export interface Store {
  readonly state: State;
  update(change: (state: State) => State): void;
  /** Calls `listener` after each change, once for all changes of one turn. */
  subscribe(listener: (state: State) => void): void;
}

export function createStore(): Store {
  let state = EMPTY_STATE;
  let scheduled = false;
  const listeners: ((state: State) => void)[] = [];
  return {
    get state() {
      return state;
    },
    update(change) {
      const changed = change(state);
      if (changed === state) return;
      state = changed;
      if (scheduled) return;
      scheduled = true;
      queueMicrotask(() => {
        scheduled = false;
        for (const listener of listeners) listener(state);
      });
    },
    subscribe(listener) {
      listeners.push(listener);
    },
  };
}
