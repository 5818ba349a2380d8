import type { Config } from '#schemas/config/config.ts';
import type { StepOrder } from '#schemas/machine.ts';
import { lackingTexts } from './lacking-texts.ts';

/** What a step of a running execution sends, as the definition that it started with carries it. */
export type RunningStep = Pick<StepOrder, 'id' | 'channels' | 'message' | 'several' | 'tone' | 'softenFor'>;

/** A definition that executions still run, of a régua as it is or as it was. */
export interface RunningDefinition {
  readonly regua: string;
  readonly executions: number;
  readonly steps: readonly RunningStep[];
}

/** Debts of one creditor on one régua. */
export interface DebtsInUse {
  readonly creditorId: string;
  /** Absent for payments whose invoice has not come. */
  readonly regua?: string | undefined;
  readonly owed: number;
  /** Closed: money that goes back may open them again. */
  readonly closed: number;
}

/** The names that a stage has in use. */
export interface InUse {
  readonly stage: string;
  readonly definitions: readonly RunningDefinition[];
  readonly debts: readonly DebtsInUse[];
}

/**
 * What would leave debts of a stage without a ladder, a creditor or a text, were this configuration deployed: one sentence
 * each, which says what to keep.
 */
export function stranded(config: Config, inUse: InUse): string[] {
  return [...creditorsGone(config, inUse), ...reguasGone(config, inUse), ...textsGone(config, inUse)];
}

/** The réguas kept only for what is on them, of which nothing is left: their files may go. */
export const emptied = ({ reguas }: Config, { definitions, debts }: InUse): string[] =>
  Object.values(reguas)
    .filter(({ retired }) => retired)
    .map(({ id }) => id)
    .filter((id) => !definitions.some(({ regua }) => regua === id))
    .filter((id) => !debts.some(({ regua, owed }) => regua === id && owed > 0));

function creditorsGone(config: Config, { stage, debts }: InUse): string[] {
  const gone = debts.filter(({ creditorId }) => !config.creditors[creditorId]);
  return [...new Set(gone.map(({ creditorId }) => creditorId))]
    .map((id) => ({ id, own: gone.filter(({ creditorId }) => creditorId === id) }))
    .map(
      ({ id, own }) =>
        `creditor "${id}" has ${counted(sum(own, 'owed'), 'owed debt')} and ${counted(sum(own, 'closed'), 'closed one')} on ${stage}: keep config/creditors/${id}.yaml`,
    );
}

function reguasGone(config: Config, { stage, definitions, debts }: InUse): string[] {
  const executions = new Map<string, number>();
  for (const { regua, executions: n } of definitions) executions.set(regua, (executions.get(regua) ?? 0) + n);
  const owed = new Map<string, number>();
  for (const { regua, owed: n } of debts)
    if (regua !== undefined && n > 0) owed.set(regua, (owed.get(regua) ?? 0) + n);
  return [...new Set([...executions.keys(), ...owed.keys()])]
    .filter((id) => !config.reguas[id])
    .map(
      (id) =>
        `régua "${id}" has ${counted(executions.get(id) ?? 0, 'execution')} and ${counted(owed.get(id) ?? 0, 'owed debt')} on ${stage}: keep config/reguas/${id}.yaml, with "retired: true" if no new invoice is to take it`,
    );
}

/** Running definitions carry the names of their messages: each creditor with debts there needs the texts. */
function textsGone(config: Config, { stage, definitions, debts }: InUse): string[] {
  const found = definitions.flatMap(({ regua, executions, steps }) =>
    brandsOn(regua, config, debts).flatMap((brand) =>
      steps.flatMap((step) =>
        [step.message, step.several].flatMap((name) => {
          const file = `config/templates/${brand}/${name}.yaml`;
          const message = config.brands[brand]?.messages[name];
          const lacks = message ? lackingTexts(step, message).map(({ what }) => what) : ['is gone'];
          return lacks.map(
            (what) =>
              `${file} ${what}: ${counted(executions, 'execution')} of the régua "${regua}" on ${stage} may send it at ${step.id}`,
          );
        }),
      ),
    ),
  );
  return [...new Set(found)];
}

/** The brands that the debts of a régua may speak in; those of all creditors when no debt says. */
function brandsOn(regua: string, { creditors }: Config, debts: readonly DebtsInUse[]): string[] {
  const ids = debts
    .filter((each) => each.regua === regua && each.owed > 0)
    .map(({ creditorId }) => creditorId);
  const known = (ids.length > 0 ? ids : Object.keys(creditors)).flatMap((id) => creditors[id]?.brand ?? []);
  return [...new Set(known)];
}

const sum = (debts: readonly DebtsInUse[], which: 'owed' | 'closed'): number =>
  debts.reduce((total, debt) => total + debt[which], 0);

const counted = (count: number, what: string): string =>
  `${count} ${count === 1 ? what : what.replace(/(debt|one|execution)/, '$1s')}`;
