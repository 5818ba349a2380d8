import { listsAreComplete } from '#adapters/table/list-completeness.ts';
import type { Page } from '#application/lists/page.ts';
import { cursorAfter, type Listed, readCursor } from './cursor.ts';
import type { OperationId } from './roles.ts';

/** What was asked of a list: a page of it, and which rows. */
type Asked = Readonly<Record<string, unknown>> & { readonly cursor?: string | undefined };

/** The list that a request asks for: its cursors are good for it alone. How many rows are asked for may change from page to page. */
const listed = (
  operation: OperationId,
  { cursor: _cursor, limit: _limit, ...parameters }: Asked,
): Listed => ({
  operation,
  parameters,
});

/**
 * The position that a request goes on from; undefined at the beginning.
 * @throws ProblemError when its cursor is of another list
 */
export async function positionIn(operation: OperationId, asked: Asked): Promise<string | undefined> {
  if (asked.cursor === undefined) return undefined;
  const { after } = await readCursor(asked.cursor, listed(operation, asked));
  return after === undefined ? undefined : String(after);
}

/** A page as the API answers it. */
export async function pageAnswer<Row>(operation: OperationId, asked: Asked, { rows, next }: Page<Row>) {
  return {
    items: [...rows],
    ...(next === undefined ? {} : { next: await cursorAfter({ after: next }, listed(operation, asked)) }),
    isComplete: await listsAreComplete(),
  };
}
