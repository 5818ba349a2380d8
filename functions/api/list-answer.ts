import type { Page, PageAsked } from '#application/lists/page.ts';
import { rowsIn } from '#schemas/api/page.ts';
import type { Caller } from './caller.ts';
import { creditorsAsked } from './creditors-asked.ts';
import { pageAnswer, positionIn } from './page-answer.ts';
import type { OperationId } from './roles.ts';

/** What a list of which only the creditor is chosen is asked for: `ListQuery`. */
interface Asked {
  readonly creditor?: string | undefined;
  readonly limit?: string | undefined;
  readonly cursor?: string | undefined;
}

/** A page of a list of which only the creditor is chosen, as the API answers it. */
export async function listAnswer<Row>(
  operation: OperationId,
  { caller, asked }: { readonly caller: Caller; readonly asked: Asked },
  read: (creditors: readonly string[], page: PageAsked) => Promise<Page<Row>>,
) {
  const creditors = creditorsAsked(caller, asked.creditor);
  const after = await positionIn(operation, { ...asked });
  return pageAnswer(operation, { ...asked }, await read(creditors, { after, most: rowsIn(asked.limit) }));
}
