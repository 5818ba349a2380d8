import * as z from 'zod';
import { DecisionOfDossier } from '#schemas/records/dossier.ts';

/** Every decision of the legal gate about a debt, oldest first, with the citation of each. */
export const DecisionsAnswer = z
  .strictObject({ items: z.array(DecisionOfDossier.meta({ id: 'GateDecision' })) })
  .meta({ id: 'GateDecisions' });
