import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react';
import { kept } from '#web/storage/kept.ts';

/** A shortcut: a key (`/`, `ArrowDown`), or two after each other (`g c`). */
export interface Shortcut {
  readonly keys: string;
  /** What it does, in a few words: the help lists it. */
  readonly does: string;
  readonly run: () => void;
}

interface Shortcuts {
  readonly all: readonly Shortcut[];
  readonly areOn: boolean;
  turn(on: boolean): void;
  register(shortcut: { readonly current: Shortcut }): () => void;
}

const ShortcutsContext = createContext<Shortcuts | undefined>(undefined);
const turnedOff = kept('shortcuts-off', (value): value is boolean => typeof value === 'boolean');

/** How long the first key of two waits for the second, in milliseconds. */
const PATIENCE = 1000;

/** Listens for the shortcuts of everything below it. They can be turned off, as WCAG 2.1.4 wants of single keys. */
export function ShortcutsProvider({ children }: { readonly children: ReactNode }) {
  const [registered, setRegistered] = useState<readonly { readonly current: Shortcut }[]>([]);
  const [areOn, setAreOn] = useState(() => turnedOff.read() !== true);
  const first = useRef({ key: '', at: 0 });
  useEffect(() => {
    if (!areOn) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target))
        return;
      const both = event.timeStamp - first.current.at < PATIENCE ? `${first.current.key} ${event.key}` : '';
      const hit =
        registered.findLast(({ current }) => current.keys === both) ??
        registered.findLast(({ current }) => current.keys === event.key);
      first.current = { key: event.key, at: event.timeStamp };
      if (!hit) return;
      event.preventDefault();
      hit.current.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [registered, areOn]);
  const shortcuts = useMemo<Shortcuts>(
    () => ({
      all: registered.map(({ current }) => current),
      areOn,
      turn: (on) => {
        turnedOff.write(!on);
        setAreOn(on);
      },
      register: (shortcut) => {
        setRegistered((before) => [...before, shortcut]);
        return () => setRegistered((before) => before.filter((one) => one !== shortcut));
      },
    }),
    [registered, areOn],
  );
  return <ShortcutsContext value={shortcuts}>{children}</ShortcutsContext>;
}

/** Every shortcut of the page, and whether they are on. */
export function useShortcuts(): Shortcuts {
  const shortcuts = use(ShortcutsContext);
  if (!shortcuts) throw new Error('there are no shortcuts here');
  return shortcuts;
}

/** Gives the page a shortcut while the component is shown. */
export function useShortcut(keys: string, does: string, run: () => void): void {
  const { register } = useShortcuts();
  const shortcut = useRef<Shortcut>({ keys, does, run });
  useEffect(() => {
    shortcut.current = { keys, does, run };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: registering changes the list that register comes with
  useEffect(() => register(shortcut), []);
}

/** Whether a key belongs to a field, or to a dialog that is open. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input, textarea, select, [role="dialog"], .cm-editor') !== null);
