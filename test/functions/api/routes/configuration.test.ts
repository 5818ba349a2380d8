import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callApi } from '#test/builders/api.ts';
import { deployedConfig, withOtherCreditor } from '#test/builders/config.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const OTHER = 'outra-empresa';

let world: TestWorld;
beforeAll(async () => {
  world = await TestWorld.start({ config: withOtherCreditor(await deployedConfig(), OTHER) });
});
afterAll(() => world.close());

const read = async (as = 'operator') => (await callApi(world, { path: '/configuration', as })).body;
const compare = async (files: object[], more: object = {}, as = 'operator') => {
  const { status, body } = await callApi(world, {
    ...{ method: 'POST', path: '/configuration', as },
    body: { files, ...more },
  });
  expect(status).toBe(200);
  return body.items;
};

describe('the configuration that is deployed', () => {
  it('has réguas, offers, the hours of every state with their sources, and the creditors of the caller alone', async () => {
    const all = await read();
    expect(Object.keys(all.reguas)).toContain('padrao');
    expect(Object.keys(all.contactHours.states)).toHaveLength(27);
    expect(Object.keys(all.creditors).toSorted()).toEqual([CREDITOR, OTHER].toSorted());
    expect(all.version).toMatch(/^[0-9a-f]{12}$/);
    expect(Object.keys((await read(`auditor@${OTHER}`)).creditors)).toEqual([OTHER]);
  });

  it('has no key, no address of a program and no person in it', async () => {
    const text = JSON.stringify(await read());
    for (const field of ['pixKey', 'officer', 'tokenUrl', 'sender', 'enrichment', 'bureaus', 'taxId'])
      expect(text).not.toContain(`"${field}"`);
  });
});

describe('a preview of a message', () => {
  it('shows each tone as made-up debtors get it, with what the law asks for', async () => {
    const { body } = await callApi(world, { path: '/message-previews?brand=acolhedora&message=lembrete-3' });
    expect(new Set(body.items.map(({ tone }: { tone: string }) => tone))).toEqual(
      new Set(['light', 'neutral', 'firm']),
    );
    for (const { email, sms, whatsapp } of body.items) {
      expect(email.text).toContain('CNPJ');
      expect(sms).toContain('SAIR');
      expect(whatsapp.text).not.toContain('{{');
    }
  });

  it('is not found for a message that there is not, and empty for a caller without creditors', async () => {
    expect((await callApi(world, { path: '/message-previews?brand=acolhedora&message=nada' })).status).toBe(
      404,
    );
    const path = '/message-previews?brand=acolhedora&message=aviso';
    expect((await callApi(world, { path, as: 'operator@nobody' })).body.items).toEqual([]);
  });
});

describe('comparing edited files with what is deployed', () => {
  it('names each place that differs, an item of a list by its id', async () => {
    const { reguas } = await read();
    const [first, ...others] = reguas.padrao.steps;
    const edited = { ...reguas.padrao, sendAt: '10:15', steps: [{ ...first, channels: ['sms'] }, ...others] };
    expect(await compare([{ path: 'reguas/padrao.yaml', value: edited }])).toEqual([
      {
        path: 'reguas/padrao.yaml',
        state: 'changed',
        changes: expect.arrayContaining([
          { at: '/sendAt', before: reguas.padrao.sendAt, after: '10:15' },
          { at: `/steps/${first.id}/channels/0`, before: first.channels[0], after: 'sms' },
        ]),
        problems: [],
      },
    ]);
    expect(await compare([{ path: 'reguas/padrao.yaml', value: reguas.padrao }])).toMatchObject([
      { state: 'same', changes: [] },
    ]);
  });

  it('says what is wrong with a file, in the language of the caller', async () => {
    const { reguas } = await read();
    const [file] = await compare([
      { path: 'reguas/nova.yaml', value: { ...reguas.padrao, id: 'nova', handOver: { offset: 1 } } },
    ]);
    expect(file).toMatchObject({ state: 'wrong', problems: [{ at: '/handOver/offset' }] });
    expect(file.problems[0].detail).not.toMatch(/^must be/);
  });

  it('names files that are added and missing, and shows nothing of another creditor', async () => {
    const { reguas, selection, creditors } = await read();
    const files = [
      { path: 'reguas/nova.yaml', value: { ...reguas.padrao, id: 'nova' } },
      { path: 'selection.yaml', value: selection },
      { path: 'notes.yaml', value: {} },
      { path: `creditors/${CREDITOR}.yaml`, value: creditors[CREDITOR] },
    ];
    const items = await compare(files, { isWhole: true }, `operator@${OTHER}`);
    const states = Object.fromEntries(
      items.map(({ path, state }: { path: string; state: string }) => [path, state]),
    );
    expect(states).toMatchObject({
      'reguas/nova.yaml': 'added',
      'selection.yaml': 'same',
      'notes.yaml': 'unknown',
      [`creditors/${CREDITOR}.yaml`]: 'unknown',
      'reguas/padrao.yaml': 'missing',
    });
  });
});
