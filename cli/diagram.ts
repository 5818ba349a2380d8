import { loadConfig } from '#config-loader/load.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import { compileRegua } from '#workflows/compile.ts';
import { drawMermaid } from '#workflows/diagram.ts';
import { FINE } from './console/exit-codes.ts';
import type { Terminal } from './console/terminal.ts';

/** `regua diagram`: prints the state machine of a régua as a Mermaid diagram. */
export async function diagram(
  id: string,
  options: { readonly config: string },
  { stdout, words }: Pick<Terminal, 'stdout' | 'words'>,
): Promise<number> {
  const { reguas } = await loadConfig(options.config);
  const regua = reguas[id];
  if (!regua) throw new InputError(words.say('diagram.noRegua', { id, ids: Object.keys(reguas).join(', ') }));
  const definition = compileRegua(regua, {
    tableName: 'table',
    takeStepArn: 'take-step',
    listDebtArn: 'list-debt',
    handOverArn: 'hand-over',
    reEvaluateDebtArn: 're-evaluate-debt',
  });
  stdout.write(`${drawMermaid(definition)}\n`);
  return FINE;
}
