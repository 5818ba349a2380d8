import { type RefObject, startTransition, useCallback, useEffect, useLayoutEffect, useState } from 'react';

/** How many rows beyond each edge of the screen are in the document, so that a reader who scrolls sees no gap. */
const BEYOND = 8;

/** Which of many rows of one height are on screen. */
export interface RowsOnScreen {
  readonly first: number;
  /** Of the last one; before `first` when there is none. */
  readonly last: number;
  /** Scrolls so that a row is on screen, if it is not. */
  reveal(index: number): void;
}

/**
 * Which rows of a list that scrolls with the window are on screen. Because they are of one height, that is arithmetic: it costs the same
 * for a hundred rows and for a hundred thousand, where a list that measures its rows makes an entry for each.
 * @param list the element that holds the rows
 * @param given.height of each row, in CSS pixels
 * @param given.covered how much of the top of the window is covered
 */
export function useRowsOnScreen(
  list: RefObject<HTMLElement | null>,
  { count, height, covered }: { readonly count: number; readonly height: number; readonly covered: number },
): RowsOnScreen {
  const [edge, setEdge] = useState({ first: 0, screen: 20 });
  const look = useCallback(() => {
    const top = list.current?.getBoundingClientRect().top ?? 0;
    const first = Math.max(0, Math.floor(-top / height));
    const screen = Math.ceil(window.innerHeight / height);
    setEdge((before) => (before.first === first && before.screen === screen ? before : { first, screen }));
  }, [list, height]);
  useLayoutEffect(look, [look]);
  useEffect(() => {
    // Rows are drawn a few at a time, so that the browser scrolls meanwhile.
    const onScroll = (): void => startTransition(look);
    window.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      window.removeEventListener('scroll', onScroll);
      window.removeEventListener('resize', look);
    };
  }, [look]);
  const reveal = useCallback(
    (index: number) => {
      const top = (list.current?.getBoundingClientRect().top ?? 0) + index * height;
      if (top < covered) window.scrollBy(0, top - covered);
      else if (top + height > window.innerHeight) window.scrollBy(0, top + height - window.innerHeight + 8);
      look();
    },
    [list, height, covered, look],
  );
  return {
    first: Math.max(0, Math.min(edge.first - BEYOND, count - 1)),
    last: Math.min(count - 1, edge.first + edge.screen + BEYOND),
    reveal,
  };
}
