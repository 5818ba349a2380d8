import { describe, expect, it } from 'vitest';
import { emptied, type InUse, type RunningStep, stranded } from '#config-loader/stranded.ts';
import type { Config } from '#schemas/config/config.ts';
import { deployedConfig } from '#test/builders/config.ts';

const config = await deployedConfig();
const without = <T>(from: Readonly<Record<string, T>>, gone: string): Record<string, T> =>
  Object.fromEntries(Object.entries(from).filter(([id]) => id !== gone));
const CREDITOR = 'bebidas-nordeste';
const BRAND = 'acolhedora';

const step = (given: Partial<RunningStep> = {}): RunningStep => ({
  id: 'reminder-3-after',
  channels: ['email', 'sms'],
  message: 'lembrete-3',
  several: 'varias-faturas',
  tone: 'neutral',
  softenFor: ['good'],
  ...given,
});
const inUse = (given: Partial<InUse> = {}): InUse => ({
  stage: 'prod',
  definitions: [{ regua: 'padrao', executions: 12, steps: [step()] }],
  debts: [{ creditorId: CREDITOR, regua: 'padrao', owed: 30, closed: 2 }],
  ...given,
});
const withMessages = (change: (messages: Config['brands'][string]['messages']) => void): Config => {
  const changed = structuredClone(config);
  change(changed.brands[BRAND]?.messages ?? {});
  return changed;
};

describe('stranded', () => {
  it('finds nothing when everything in use is still there', () => {
    expect(stranded(config, inUse())).toEqual([]);
  });

  it('names a régua that is gone, with what is on it and how to keep it', () => {
    expect(stranded({ ...config, reguas: without(config.reguas, 'padrao') }, inUse())).toEqual([
      'régua "padrao" has 12 executions and 30 owed debts on prod: keep config/reguas/padrao.yaml, with "retired: true" if no new invoice is to take it',
    ]);
  });

  it.each([
    ['executions alone', inUse({ debts: [] }), '12 executions and 0 owed debts'],
    [
      'debts alone, which a person has',
      inUse({ definitions: [], debts: [{ creditorId: CREDITOR, regua: 'padrao', owed: 1, closed: 0 }] }),
      '0 executions and 1 owed debt on',
    ],
  ])('names a régua that is gone for %s', (_case, used, message) => {
    const [problem] = stranded({ ...config, reguas: without(config.reguas, 'padrao') }, used);
    expect(problem).toContain(message);
  });

  it('lets a régua go on which all debts are closed: reopened, they take another', () => {
    const closed = inUse({
      definitions: [],
      debts: [{ creditorId: CREDITOR, regua: 'padrao', owed: 0, closed: 9 }],
    });
    expect(stranded({ ...config, reguas: without(config.reguas, 'padrao') }, closed)).toEqual([]);
  });

  it('is content with a retired régua', () => {
    const { padrao } = config.reguas;
    if (!padrao) throw new Error('the sample has no régua padrao');
    const reguas = { ...config.reguas, padrao: { ...padrao, retired: true } };
    expect(stranded({ ...config, reguas }, inUse())).toEqual([]);
  });

  it('names a creditor that is gone, even when all its debts are closed: money can go back', () => {
    const closed = inUse({ definitions: [], debts: [{ creditorId: CREDITOR, owed: 0, closed: 1 }] });
    expect(stranded({ ...config, creditors: {} }, closed)).toEqual([
      `creditor "${CREDITOR}" has 0 owed debts and 1 closed one on prod: keep config/creditors/${CREDITOR}.yaml`,
    ]);
  });

  it.each([
    [
      'a message that is gone',
      withMessages((messages) => {
        delete messages['lembrete-3'];
      }),
      step(),
      'lembrete-3.yaml is gone: 12 executions of the régua "padrao" on prod may send it at reminder-3-after',
    ],
    [
      'a message for several debts that is gone',
      withMessages((messages) => {
        delete messages['varias-faturas'];
      }),
      step(),
      'varias-faturas.yaml is gone',
    ],
    [
      'a tone that is gone',
      withMessages((messages) => {
        delete messages['lembrete-3']?.neutral;
      }),
      step(),
      'lembrete-3.yaml has no text "neutral"',
    ],
    [
      'the lighter tone that some debtors get',
      withMessages((messages) => {
        delete messages['lembrete-3']?.light;
      }),
      step(),
      'lembrete-3.yaml has no text "light"',
    ],
    [
      'a text for WhatsApp that only the old definition needs',
      withMessages((messages) => {
        for (const text of Object.values(messages['lembrete-3'] ?? {}))
          if (typeof text === 'object' && text !== null) delete (text as { whatsapp?: unknown }).whatsapp;
      }),
      step({ channels: ['whatsapp'] }),
      'lembrete-3.yaml has no WhatsApp text for "neutral"',
    ],
  ])('names %s, for executions that started before', (_case, changed, running, message) => {
    const used = inUse({ definitions: [{ regua: 'padrao', executions: 12, steps: [running] }] });
    expect(stranded(changed, used).join('\n')).toContain(`config/templates/${BRAND}/${message}`);
  });

  it('says each once, however many definitions run', () => {
    const changed = withMessages((messages) => {
      delete messages['lembrete-3'];
    });
    const definitions = [1, 2].map(() => ({ regua: 'padrao', executions: 12, steps: [step(), step()] }));
    expect(stranded(changed, inUse({ definitions }))).toHaveLength(1);
  });
});

describe('emptied', () => {
  const retired = (id: string): Config => {
    const regua = config.reguas[id];
    if (!regua) throw new Error(`the sample has no régua ${id}`);
    return { ...config, reguas: { ...config.reguas, [id]: { ...regua, retired: true } } };
  };

  it('names retired réguas on which nothing is left, and no other', () => {
    expect(emptied(retired('leve'), inUse())).toEqual(['leve']);
    expect(emptied(retired('padrao'), inUse())).toEqual([]);
    expect(emptied(config, inUse())).toEqual([]);
  });

  it('keeps one on which a person has a debt', () => {
    const used = inUse({
      definitions: [],
      debts: [{ creditorId: CREDITOR, regua: 'leve', owed: 1, closed: 0 }],
    });
    expect(emptied(retired('leve'), used)).toEqual([]);
  });
});
