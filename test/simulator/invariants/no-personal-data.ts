import type { Invariant, Recording } from '#test/simulator/recording.ts';

/** No log line, no input of an execution and no event of ours has personal data (LGPD art. 6 III): ids only. */
export const noPersonalData: Invariant = (recording) => {
  const secrets = personalDataOf(recording);
  const places = {
    log: recording.logs,
    'execution input': recording.executions.map(({ input }) => JSON.stringify(input)),
    event: recording.events.flatMap(({ source, detail }) =>
      source === 'regua' ? [JSON.stringify(detail)] : [],
    ),
  };
  return Object.entries(places).flatMap(([place, texts]) => {
    const all = texts.join('\n').toLowerCase();
    return secrets.filter((secret) => all.includes(secret)).map((secret) => `"${secret}" in a ${place}`);
  });
};

const personalDataOf = ({ plan, words }: Recording): string[] =>
  [
    ...plan.setting.persons.flatMap(({ name, taxId, email, phone }) => [
      name,
      ...name.split(' '),
      taxId,
      taxId.replace(/\D/g, ''),
      email,
      phone,
      phone.slice(3),
    ]),
    ...words,
  ].map((text) => text.toLowerCase());
