/** A value that this browser keeps. */
export interface Kept<Value> {
  /** What is kept; undefined when nothing is, or something that an older version of the application kept otherwise. */
  read(): Value | undefined;
  write(value: Value): void;
  forget(): void;
}

/**
 * A value kept in this browser, of this application alone. A browser that keeps nothing (private windows, blocked storage) forgets it at
 * the end of the page, and nothing else goes wrong.
 */
export const kept = <Value>(name: string, isValue: (value: unknown) => value is Value): Kept<Value> =>
  keptIn(() => localStorage, name, isValue);

/** A value that is kept until the tab of the browser is closed. */
export const keptInTab = <Value>(name: string, isValue: (value: unknown) => value is Value): Kept<Value> =>
  keptIn(() => sessionStorage, name, isValue);

function keptIn<Value>(
  storage: () => Storage,
  name: string,
  isValue: (value: unknown) => value is Value,
): Kept<Value> {
  const key = `regua.${name}`;
  return {
    read: () => {
      try {
        const value: unknown = JSON.parse(storage().getItem(key) ?? 'null');
        return isValue(value) ? value : undefined;
      } catch {
        return undefined;
      }
    },
    write: (value) => {
      try {
        storage().setItem(key, JSON.stringify(value));
      } catch {
        // Kept for this page alone: the state of the component that wrote it still has it.
      }
    },
    forget: () => {
      try {
        storage().removeItem(key);
      } catch {
        // Nothing was kept.
      }
    },
  };
}
