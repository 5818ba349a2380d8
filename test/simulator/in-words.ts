import type { Fault, Plan, Step } from './plan.ts';
import type { Breach } from './recording.ts';

/** A plan as a list that a person can read: who owes what, what is done, and what goes wrong. */
export function planInWords({ seed, features, setting, steps, faults }: Plan): string {
  const { start, persons, invoices, ladder, withSources } = setting;
  const used = new Set(steps.flatMap(({ action }) => ('invoice' in action ? [action.invoice] : [])));
  return [
    `seed ${seed}, from ${start}, with ${features.join(', ')}`,
    ...persons.map(
      ({ taxId, uf, mail, calls }, index) =>
        `  person ${index} ${taxId} in ${uf}: e-mail ${mail}, phone ${calls}`,
    ),
    ...invoices.flatMap((invoice, index) =>
      used.has(index)
        ? [
            `  invoice ${index} ${invoice.invoiceId} of ${invoice.creditorId} to ${invoice.debtorId} (person ${invoice.person}): ${invoice.amount} centavos, due after ${invoice.dueInDays} days`,
          ]
        : [],
    ),
    ...(ladder
      ? ladder.steps.map(
          ({ id, channels, send }) =>
            `  ladder: ${id} by ${channels.join(', ')} (${send}) at ${ladder.sendAt}`,
        )
      : ['  the deployed ladders']),
    ...withSources.map((creditor) => `  reminders of ${creditor} wait for its payment source`),
    ...steps.map((step) => `  ${stepInWords(step)}`),
    ...faults.map((fault) => `  ${faultInWords(fault)}`),
  ].join('\n');
}

const timeOf = (minute: number): string => {
  const hours = Math.floor(minute / 60);
  return `day ${Math.floor(hours / 24)} ${String(hours % 24).padStart(2, '0')}:${String(Math.floor(minute % 60)).padStart(2, '0')}`;
};

function stepInWords({ id, minute, during, duringOf, skew, action }: Step): string {
  const { do: name, ...rest } = action;
  const given = Object.entries(rest).flatMap(([field, value]) =>
    value === undefined ? [] : [`${field} ${value}`],
  );
  const where =
    during === undefined
      ? ''
      : `, in the middle of call ${during} ${duringOf === undefined ? '' : `of ${duringOf} `}after it`;
  const clock = skew === undefined ? '' : `, on a clock that is ${skew} minutes ahead`;
  return `${timeOf(minute)} #${id} ${name} ${given.join(', ')}${where}${clock}`;
}

function faultInWords(fault: Fault): string {
  if (fault.kind === 'outage')
    return `${timeOf(fault.from)} outage of ${Object.values(fault.of)[0]} for ${fault.minutes} minutes`;
  return `${timeOf(fault.from / 60_000)} ${fault.kind}, ${fault.skip} calls after ${fault.from} ms`;
}

export const breachesInWords = (breaches: readonly Breach[]): string =>
  breaches.map(({ invariant, what }) => `  ${invariant}: ${what.slice(0, 600)}`).join('\n');
