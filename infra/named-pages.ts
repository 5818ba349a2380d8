import { stageFile } from '#config-loader/load-stage.ts';
import { type Stage, StageError } from './stage/stage.ts';

/**
 * Refuses a stage where debtors are real, and whose pages have no name of the company's.
 * @throws StageError which says what to set
 */
export function checkPagesHaveName(
  { name, keepsData, configFolder }: Stage,
  domains: object | undefined,
): void {
  if (!keepsData || domains !== undefined) return;
  throw new StageError(
    `stage ${name} has no names: debtors would have to trust a link to an address of Amazon's, without a firewall before it, and which is gone when the API is replaced. Name its addresses in ${configFolder}/${stageFile(name)} (docs/deploying.md, "Names")`,
  );
}
