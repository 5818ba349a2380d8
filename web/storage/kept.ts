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
export function kept<Value>(name: string, isValue: (value: unknown) => value is Value): Kept<Value> {
  const key = `regua.${name}`;
  return {
    read: () => {
      try {
        const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
        return isValue(value) ? value : undefined;
      } catch {
        return undefined;
      }
    },
    write: (value) => {
      try {
        localStorage.setItem(key, JSON.stringify(value));
      } catch {
        // Kept for this page alone: the state of the component that wrote it still has it.
      }
    },
    forget: () => {
      try {
        localStorage.removeItem(key);
      } catch {
        // Nothing was kept.
      }
    },
  };
}
