import { useState } from 'react';
import { useSession } from '#web/sign-in/session.ts';
import { kept } from '#web/storage/kept.ts';
import { type Filter, readFilter } from './filter.ts';

/** A filter that a person gave a name. */
export interface SavedFilter {
  readonly name: string;
  readonly filter: Filter;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isList = (value: unknown): value is readonly { readonly name: string; readonly filter: object }[] =>
  Array.isArray(value) &&
  value.every((one) => isObject(one) && typeof one.name === 'string' && isObject(one.filter));

/** The filters that the person saved in this browser, by name: saving one under a name that is there replaces it. */
export function useSavedFilters() {
  const { person } = useSession();
  const store = kept(`filters.${person.subject}`, isList);
  const [written, setWritten] = useState(0);
  const all: readonly SavedFilter[] = (store.read() ?? []).map(({ name, filter }) => ({
    name,
    filter: readFilter({ ...filter }),
  }));
  const write = (next: readonly SavedFilter[]): void => {
    store.write(next);
    setWritten(written + 1);
  };
  const without = (name: string) => all.filter((one) => one.name !== name);
  return {
    all,
    save: (name: string, filter: Filter) =>
      write(
        [...without(name), { name, filter }].toSorted((one, other) => one.name.localeCompare(other.name)),
      ),
    remove: (name: string) => write(without(name)),
  };
}
