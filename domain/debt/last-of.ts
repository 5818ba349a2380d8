/** The last item of a list that has one. */
export const lastOf = <T>(list: readonly [T, ...T[]]): T => list[list.length - 1] ?? list[0];

/** A list with its last item changed. */
export const withLast = <T>(list: readonly [T, ...T[]], changed: (last: T) => NoInfer<T>): [T, ...T[]] => {
  const [first, ...others] = list;
  return others.length === 0 ? [changed(first)] : [first, ...others.slice(0, -1), changed(lastOf(list))];
};

/** A list with one more item at its end. */
export const withOneMore = <T>(list: readonly T[], item: T): [T, ...T[]] => {
  const [first, ...others] = list;
  return first === undefined ? [item] : [first, ...others, item];
};
