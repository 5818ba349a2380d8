import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '#config-loader/load.ts';
import { copyOfConfig, edit, lineOf, problemsOf } from '#test/builders/broken-config.ts';

const PADRAO = 'reguas/padrao.yaml';
const CREDITOR = 'creditors/bebidas-nordeste.yaml';
const AVISO = 'templates/acolhedora/aviso.yaml';

describe('a tone that a step may use', () => {
  const LEMBRETE_3 = 'templates/acolhedora/lembrete-3.yaml';
  const VARIAS = 'templates/acolhedora/varias-faturas.yaml';
  /** Takes a tone out of a message; it must be followed by another one. */
  const without = (folder: string, file: string, tone: string, next: string) =>
    edit(folder, file, new RegExp(`^${tone}:[\\s\\S]*?(?=^${next}:)`, 'm'), '');

  it('must be in its message, for each step and each régua', async () => {
    const folder = copyOfConfig();
    without(folder, LEMBRETE_3, 'neutral', 'firm');
    expect(await problemsOf(folder)).toEqual([
      `reguas/leve.yaml:${lineOf(folder, 'reguas/leve.yaml', 'tone: neutral')} steps[1].tone: has no text "neutral" in config/templates/acolhedora/lembrete-3.yaml`,
      `${PADRAO}:${lineOf(folder, PADRAO, 'tone: neutral')} steps[2].tone: has no text "neutral" in config/templates/acolhedora/lembrete-3.yaml`,
      expect.stringMatching(/^reguas\/recorrente\.yaml:\d+ steps\[3\]\.tone: has no text "neutral" in /),
    ]);
  });

  it('is one lighter for profiles in softenFor, and that text must exist too', async () => {
    const folder = copyOfConfig();
    without(folder, LEMBRETE_3, 'light', 'neutral');
    expect(await problemsOf(folder)).toContain(
      `${PADRAO}:${lineOf(folder, PADRAO, 'tone: neutral')} steps[2].tone: has no text "light" in config/templates/acolhedora/lembrete-3.yaml, for debtors who get a lighter tone: good`,
    );
  });

  it('is light for the first message about a debt, whatever the tone of its step', async () => {
    const folder = copyOfConfig();
    without(folder, LEMBRETE_3, 'light', 'neutral');
    edit(folder, 'reguas/padrao.yaml', 'steps:', 'softenFor: []\nsteps:');
    expect(await problemsOf(folder)).toContain(
      `${PADRAO}:${lineOf(folder, PADRAO, 'tone: neutral')} steps[2].tone: has no text "light" in config/templates/acolhedora/lembrete-3.yaml, for the first message about a debt`,
    );
  });

  it('must be in the message for several debts', async () => {
    const folder = copyOfConfig();
    without(folder, VARIAS, 'neutral', 'firm');
    const problems = await problemsOf(folder);
    // Neutral steps, and the firm one for the debtors that it is softened for.
    expect(problems.filter((problem) => problem.startsWith(PADRAO))).toHaveLength(3);
    for (const problem of problems)
      expect(problem).toContain('has no text "neutral" in config/templates/acolhedora/varias-faturas.yaml');
  });

  it('has a WhatsApp text where the step sends by WhatsApp', async () => {
    const folder = copyOfConfig();
    edit(folder, PADRAO, '    channels: [email, sms]', '    channels: [whatsapp, email]');
    await expect(loadConfig(folder)).resolves.toBeDefined();
    edit(folder, AVISO, /^ {2}whatsapp:[\s\S]*?(?=^neutral:)/m, '');
    expect(await problemsOf(folder)).toEqual([
      `${PADRAO}:${lineOf(folder, PADRAO, 'channels: [whatsapp')} steps[0].channels: has no WhatsApp text for "light" in config/templates/acolhedora/aviso.yaml`,
    ]);
  });

  it.each([
    ['apology', 'desculpas', 'an apology'],
    ['receipt', 'recibo', 'a receipt'],
  ])('of the %s is light', async (courtesy, message, inWords) => {
    const folder = copyOfConfig();
    edit(folder, `templates/acolhedora/${message}.yaml`, /^light:/m, 'neutral:');
    expect(await problemsOf(folder)).toEqual([
      `${CREDITOR}:${lineOf(folder, CREDITOR, `${courtesy}: `)} courtesies.${courtesy}: has no text "light" in config/templates/acolhedora/${message}.yaml: ${inWords} is light`,
    ]);
  });

  it('of the reminder of a promise is light, on each of its channels', async () => {
    const folder = copyOfConfig();
    const reminder = 'templates/acolhedora/lembrete-promessa.yaml';
    edit(folder, PADRAO, '  channels: [email, sms]', '  channels: [whatsapp, email]');
    await expect(loadConfig(folder)).resolves.toBeDefined();
    edit(folder, reminder, /^ {2}whatsapp:[\s\S]*/m, '');
    const where = `${PADRAO}:${lineOf(folder, PADRAO, '  message: lembrete-promessa')} promise.message:`;
    expect(await problemsOf(folder)).toEqual([
      `${where} has no WhatsApp text for "light" in config/${reminder}`,
    ]);
    edit(folder, PADRAO, 'message: lembrete-promessa', 'message: lembrete-perdido');
    expect(await problemsOf(folder)).toEqual([
      expect.stringContaining(
        'promise.message: has no file config/templates/acolhedora/lembrete-perdido.yaml',
      ),
    ]);
  });

  it('need not be in a brand that no creditor uses', async () => {
    const folder = copyOfConfig();
    mkdirSync(join(folder, 'templates/nova'));
    for (const name of ['layout.mjml', 'layout.txt.liquid', 'aviso.yaml'])
      writeFileSync(
        join(folder, 'templates/nova', name),
        readFileSync(join(folder, 'templates/acolhedora', name)),
      );
    await expect(loadConfig(folder)).resolves.toBeDefined();
  });
});
