import type { Words } from '#cli/words/words.ts';
import type { Config } from '#schemas/config/config.ts';

/** Names a step by its id: as its régua does, or as a message that is no step of a régua. */
export function stepNames({ reguas }: Config, words: Words): (id: string) => string {
  const names = new Map<string, string>();
  for (const { steps } of Object.values(reguas))
    for (const { id, name } of steps) if (!names.has(id)) names.set(id, words.reason(name));
  return (id) => names.get(id) ?? words.named('steps', id.replace(/-\d+$/, ''));
}
