import { RejectedEventError } from '#application/unit-of-work/rejected.ts';
import { looksPersonal } from '#domain/tax-id/looks-personal.ts';

/**
 * Refuses the id of a batch that is personal data, because it goes into events and logs.
 * @throws RejectedEventError
 */
export function checkBatchIsOpaque(batch: string): void {
  if (looksPersonal(batch))
    throw new RejectedEventError(
      'batch: must not be a CPF, a CNPJ or an e-mail, for it goes into events and logs',
    );
}
