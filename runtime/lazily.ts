const forgetters: (() => void)[] = [];

/** Makes something at its first use and keeps it: a path that does not need it does not pay for it. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  forgetters.push(() => {
    made = undefined;
  });
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Forgets all that was made: for a process that plays one deployment after another, as the sandbox does. */
export const forgetAll = (): void => {
  for (const forget of forgetters) forget();
};
